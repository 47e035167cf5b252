package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One case, told as a story: what was given, when somebody acts, then which clauses break. It goes on from every act it judged. */
final class Scenario {

    /** Live work under the built-in standard, tiers by rank. */
    static final RuleBook LIVE = RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia());

    /** Section 6, last paragraph, written down again: lateness blocks nothing. */
    private static final Set<BreachKind> NOT_BLOCKING = EnumSet.of(BreachKind.TIMELINESS, BreachKind.CUSTODY);

    private final RuleBook book;
    private CaseFile file;
    private @Nullable Instant last;
    private @Nullable Entry judged;
    private List<Breach> breaches = List.of();
    private final List<Entry> entries = new ArrayList<>();

    private Scenario(RuleBook book, Channel channel) {
        this.book = book;
        this.file = CaseFile.of(channel);
    }

    static Scenario aWalkIn() {
        return new Scenario(LIVE, Channel.WALK_IN);
    }

    static Scenario aLetter() {
        return new Scenario(LIVE, Channel.LETTER);
    }

    static Scenario aLaporReport() {
        return new Scenario(LIVE, Channel.LAPOR);
    }

    /** The same under other rules; said before anything is given. */
    Scenario under(RuleBook other) {
        assertThat(file.acts()).isZero();
        return new Scenario(other, file.channel());
    }

    /** A history in which all was lawful. */
    Scenario given(Act... acts) {
        return given(List.of(acts));
    }

    Scenario given(List<Act> acts) {
        acts.forEach(act -> when(act).thenIsLawful());
        return this;
    }

    /** A history as a log tells it, whatever broke in it. */
    Scenario givenUnlawfully(Act... acts) {
        for (Act act : acts) {
            when(act);
        }
        return this;
    }

    Scenario when(Act act) {
        return when(act.after(last));
    }

    Scenario when(Entry entry) {
        Ruling ruling = book.consider(file, entry);
        judged = entry;
        entries.add(entry);
        last = entry.at();
        breaches = ruling.breaches();
        boolean blocked = breaches.stream().anyMatch(breach -> !NOT_BLOCKING.contains(breach.kind()));
        assertThat(ruling.isRefused()).as("refused live").isEqualTo(blocked);
        assertThat(breaches).allSatisfy(breach -> {
            assertThat(breach.blocking()).isEqualTo(!NOT_BLOCKING.contains(breach.kind()));
            assertThat(breach.isOmission()).isFalse();
            assertThat(breach.layer()).isEqualTo(breach.clause().id().startsWith("KIP-") ? Layer.LAW : Layer.STANDARD);
        });
        file = ruling.after();
        return this;
    }

    /** Exactly these breaches, in this order. */
    Scenario thenBreaches(Expected... expected) {
        Entry act = requireNonNull(judged, "say first when somebody acts");
        List<Breach> all = Arrays.stream(expected).map(each -> each.of(act)).toList();
        assertThat(breaches).as(act.toString()).isEqualTo(all);
        return this;
    }

    Scenario thenIsLawful() {
        return thenBreaches();
    }

    Scenario thenCase(Consumer<CaseFile> holds) {
        holds.accept(file);
        return this;
    }

    /** Exactly these omissions, when judged as of an instant. */
    Scenario thenOmits(String asOf, Breach... expected) {
        assertThat(book.omissions(file, Times.time(asOf))).containsExactly(expected);
        assertThat(expected).allMatch(Breach::isOmission);
        return this;
    }

    /** No omission, however long one waits. */
    Scenario thenOmitsNothingEver() {
        return thenOmits("2030-01-01 00:00");
    }

    Optional<Answer> answer() {
        return book.answer(file.channel(), entries);
    }

    CaseFile file() {
        return file;
    }

    /** What is open to a person at the instant of the last act. */
    Explanation explainedTo(String person, Set<Role> roles) {
        return book.explain(file, entries, person, roles, last == null ? Times.NINE : last);
    }
}
