package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form about the chart. Every field is read, and what is wrong with each is noted, before {@link #requireSound} is asked:
 * until then what is read in the place of something unreadable means nothing.
 */
final class ChartForm {

    private final Desk desk;
    private final Words words;
    private final Form typed;
    private final List<Problem> problems = new ArrayList<>();

    private ChartForm(Desk desk, Words words, Form typed) {
        this.desk = desk;
        this.words = words;
        this.typed = typed;
    }

    static ChartForm of(Desk desk, Visit visit) {
        return new ChartForm(desk, visit.words(), visit.form());
    }

    /** Members who may hold something. */
    static List<Choice> people(Desk desk) {
        return desk.administration().members().stream()
                .filter(member -> member.active() && !member.auditor())
                .map(member -> new Choice(member.id(), member.name(), false))
                .toList();
    }

    static List<Choice> duties(ChartWords chart) {
        return Arrays.stream(Duty.values())
                .map(duty -> new Choice(duty.id(), chart.duty(duty), false))
                .toList();
    }

    /**
     * Requires that nothing was wrong with what was read.
     *
     * @throws TypedFault with all that was
     */
    void requireSound() {
        if (!problems.isEmpty()) {
            throw new TypedFault(problems);
        }
    }

    private <T> T orNoted(Optional<T> read, String field, String key, T instead) {
        if (read.isEmpty()) {
            problems.add(new Problem(field, words.t(key)));
        }
        return read.orElse(instead);
    }

    String text(String field) {
        return typed.text(field);
    }

    String needed(String field) {
        return orNoted(Optional.of(text(field)).filter(text -> !text.isEmpty()), field, "chart.needed", "");
    }

    /** A member who may hold something. */
    String person(String field) {
        Optional<String> found = desk.administration()
                .find(text(field))
                .filter(member -> member.active() && !member.auditor())
                .map(member -> member.id());
        return orNoted(found, field, "people.no-member", "");
    }

    Position position(String field) {
        return orNoted(Position.find(text(field)), field, "chart.needed", Position.STAFF);
    }

    Duty duty(String field) {
        return orNoted(Duty.find(text(field)), field, "chart.needed", Duty.RECEPTION);
    }

    LocalDate day(String field) {
        return orNoted(parsed(text(field)), field, "guest-book.no-day", LocalDate.EPOCH);
    }

    @Nullable
    LocalDate dayOrNone(String field) {
        return text(field).isEmpty() ? null : day(field);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
