package id.tapal.compliance.junit;

import id.tapal.codec.Times;
import id.tapal.compliance.assertj.EventLog;
import id.tapal.compliance.log.LogSource;
import id.tapal.compliance.log.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Finds the cases that {@link CasesOf} names. */
final class CasesOfArguments extends AnnotationBasedArgumentsProvider<CasesOf> {

    private static final String WHERE = "@CasesOf";

    CasesOfArguments() {}

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext test, CasesOf of) {
        return log(test, of).traces().stream().map(trace -> Arguments.argumentSet(trace.id(), trace));
    }

    private static EventLog log(ExtensionContext test, CasesOf of) {
        List<LogSource> sources = Arrays.stream(of.value())
                .map(name -> Resource.find(WHERE, name, test.getRequiredTestClass()))
                .toList();
        EventLog log = EventLog.of(sources).judgedBy(new Settings(null, test).book());
        if (!of.mapping().isEmpty()) {
            log = log.mappedBy(mapping(Resource.find(WHERE, of.mapping(), test.getRequiredTestClass())));
        }
        if (!of.asOf().isEmpty()) {
            log = log.asOf(Times.instant(WHERE + ": asOf", of.asOf()));
        }
        return of.skipUnjudged() ? log.skippingUnjudged() : log;
    }

    private static Mapping mapping(LogSource file) {
        try (InputStream in = file.opening().open()) {
            return Mapping.parse(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(WHERE + ": " + file.name() + ": " + wrong.getMessage(), wrong);
        }
    }
}
