package id.tapal.compliance.junit;

import id.tapal.codec.Times;
import id.tapal.compliance.log.LogSource;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the annotations around a test say. Files are read, and rule books made, once in a run. */
final class Settings {

    private static final Namespace KEPT = Namespace.create(Settings.class);

    private final @Nullable ParameterContext parameter;
    private final ExtensionContext test;

    /** By which standard and calendar, as the annotations name them; empty for those built in. */
    private record Names(Class<?> loadedBy, String standard, String calendar) {}

    private record FileName(Class<?> type, Class<?> loadedBy, String name) {}

    /** Those of a parameter. */
    Settings(@Nullable ParameterContext parameter, ExtensionContext test) {
        this.parameter = parameter;
        this.test = test;
    }

    /** The nearest one: at the parameter, the method, the class, or a class around it. */
    <A extends Annotation> Optional<A> find(Class<A> type) {
        return Optional.ofNullable(parameter)
                .flatMap(at -> at.findAnnotation(type))
                .or(() -> test.getTestMethod().flatMap(method -> AnnotationSupport.findAnnotation(method, type)))
                .or(() -> AnnotationSupport.findAnnotation(
                        test.getRequiredTestClass(), type, test.getEnclosingTestClasses()));
    }

    Clock clock() {
        String at = find(FixedClock.class)
                .map(FixedClock::value)
                .orElseThrow(() -> new IllegalArgumentException("Clock: no @FixedClock at the parameter, the method or "
                        + "the class; write one, such as @FixedClock(\"2026-03-10T09:00:00+08:00\")"));
        return Clock.fixed(Times.instant("@FixedClock", at), standard().zone());
    }

    Standard standard() {
        return find(StandardFile.class)
                .map(file -> read(
                        Standard.class, "@StandardFile", file.value(), text -> Standard.parse(new StringReader(text))))
                .orElseGet(Standard::bppdNtt);
    }

    WorkingCalendar calendar() {
        return find(CalendarFile.class)
                .map(file -> read(WorkingCalendar.class, "@CalendarFile", file.value(), WorkingCalendar::parse))
                .orElseGet(WorkingCalendar::indonesia);
    }

    RuleBook book() {
        Names names = new Names(
                test.getRequiredTestClass(),
                find(StandardFile.class).map(StandardFile::value).orElse(""),
                find(CalendarFile.class).map(CalendarFile::value).orElse(""));
        return kept(names, RuleBook.class, key -> RuleBook.of(standard(), calendar()));
    }

    private <T> T read(Class<T> type, String annotation, String name, Function<String, T> parse) {
        return kept(new FileName(type, test.getRequiredTestClass(), name), type, key -> {
            String where = annotation + "(\"" + name + "\")";
            LogSource file = Resource.find(where, name, test.getRequiredTestClass());
            try {
                return parse.apply(Resource.text(file));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
            }
        });
    }

    private <K, V> V kept(K key, Class<V> type, Function<K, V> make) {
        return test.getRoot().getStore(KEPT).getOrComputeIfAbsent(key, make, type);
    }
}
