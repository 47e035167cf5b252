package example.desk;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;

import id.tapal.compliance.assertj.EventLog;
import id.tapal.compliance.assertj.TapalSoftAssertions;
import id.tapal.compliance.assertj.Trace;
import id.tapal.compliance.junit.ComplianceTests;
import id.tapal.compliance.junit.FixedClock;
import id.tapal.compliance.junit.TapalTest;
import id.tapal.compliance.log.Mapping;
import id.tapal.domain.request.BreachKind;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Layer;
import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program is run, and what it wrote is held against the standard. */
@TapalTest
@FixedClock("2026-03-10T09:00:00+08:00")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontDeskTest {

    private final VisitBook book = new VisitBook();
    private final FrontDesk desk;

    FrontDeskTest(Clock clock) {
        desk = new FrontDesk(book, clock);
    }

    @Test
    void a_visit_complies_with_the_standard(Standard standard) throws IOException {
        String visit = guestIsLedToSomebody();
        desk.give(visit, "pelaksana-1", "Pelaksana");
        desk.handBack(visit, "resepsionis-1");

        assertThat(log()).compliesWith(standard).hasNoFindings().hasCases(1);
        assertThat(onlyVisit()).isConforming();
    }

    @Test
    void a_visit_that_still_goes_on_is_pending(Clock clock) throws IOException {
        guestIsLedToSomebody();

        assertThat(onlyVisit())
                .isPending()
                .asOf(clock.instant().plus(Duration.ofMinutes(16)))
                .breaches(Clause.TIME_A);
    }

    /** The fault of {@link FrontDesk#refuse}, found: clause A.4 asks for what the program does not ask for. */
    @Test
    void a_refusal_without_ground_and_reason_is_let_through() throws IOException {
        String visit = guestIsLedToSomebody();
        desk.refuse(visit, "pelaksana-1", "Pelaksana", "", "");
        desk.handBack(visit, "resepsionis-1");

        assertThat(onlyVisit()).breachesExactly(Clause.A_4);
        assertThat(onlyVisit()).breaches(Clause.A_4, BreachKind.CONTENT);
        assertThat(onlyVisit()).compliesWith(Standard.bppdNtt(), Layer.LAW);
    }

    @Test
    void an_answer_after_half_an_hour_is_late_and_nothing_else(Clock clock, TapalSoftAssertions softly)
            throws IOException {
        String visit = guestIsLedToSomebody();
        FrontDesk later = new FrontDesk(book, Clock.offset(clock, Duration.ofMinutes(30)));
        later.give(visit, "pelaksana-1", "Pelaksana");
        later.handBack(visit, "resepsionis-1");

        softly.assertThat(onlyVisit()).breaches(Clause.TIME_A, BreachKind.TIMELINESS);
        softly.assertThat(onlyVisit()).doesNotBreach(Clause.A_4, Clause.A_5);
    }

    /** A container for each visit, and in it a test for each clause. */
    @TestFactory
    Stream<DynamicNode> visits_comply_clause_by_clause(RuleBook rules) throws IOException {
        for (int i = 0; i < 3; i++) {
            String visit = guestIsLedToSomebody();
            desk.refuse(visit, "pelaksana-1", "Pelaksana", "17h", "Data pribadi");
            desk.handBack(visit, "resepsionis-1");
        }

        return ComplianceTests.of(log(), rules);
    }

    private String guestIsLedToSomebody() {
        String visit = desk.welcome("resepsionis-1", "Pemohon", "Peta \"pilar; batas\"", "ktp");
        desk.ask(visit, "resepsionis-1", "kabid-1", "division-head");
        desk.assign(visit, "kabid-1", "Kepala Bidang", "pelaksana-1", "staff");
        desk.lead(visit, "resepsionis-1", "pelaksana-1");
        return visit;
    }

    private Trace onlyVisit() throws IOException {
        return log().traces().getFirst();
    }

    private EventLog log() throws IOException {
        try (InputStream mapping = FrontDeskTest.class.getResourceAsStream("/mapping.yaml")) {
            return EventLog.ofText("visits", book.csv()).mappedBy(Mapping.parse(mapping));
        }
    }
}
