package id.tapal.compliance.junit;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its clock, calendar, standard and rule book; see {@link TapalTest}. */
public final class TapalExtension implements ParameterResolver {

    private static final Map<Class<?>, Function<Settings, Object>> GIVEN = Map.of(
            Clock.class, Settings::clock,
            Standard.class, Settings::standard,
            WorkingCalendar.class, Settings::calendar,
            RuleBook.class, Settings::book);

    /** For JUnit. */
    public TapalExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        try {
            return requireNonNull(GIVEN.get(type), type.getName()).apply(new Settings(parameter, test));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterResolutionException(wrong.getMessage(), wrong);
        }
    }
}
