package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.desk.Desk;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Look;
import id.tapal.application.request.Looks;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Looks} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class LooksContract {

    private Desk.Holdings holdings;
    private DeskFixture desk;
    private Looks looks;
    private String number;
    private String other;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected LooksContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        holdings = fresh();
        desk = DeskFixture.over(holdings);
        looks = holdings.looks();
        number = open().number();
        other = open().number();
    }

    private CaseView open() {
        return desk.open(
                Channel.WALK_IN,
                ActType.GUEST_BOOK_SIGNED,
                Agency.RECEPTION,
                Facts.of(Fact.NAME, "Pemohon").with(Fact.REQUEST, "Peta batas"));
    }

    private Look look(String at, String member, int second) {
        Look look = new Look(at, member, Instant.parse("2026-03-02T01:00:00Z").plusSeconds(second));
        looks.keep(look);
        return look;
    }

    @Test
    void tells_the_last_first_and_of_one_case_alone() {
        Look first = look(number, "kepala", 0);
        look(other, "kepala", 1);
        Look second = look(number, "staf", 2);
        Look third = look(number, "kepala", 3);
        assertThat(looks.last(number, 10)).containsExactly(third, second, first);
        assertThat(looks.last(number, 2)).containsExactly(third, second);
        assertThat(looks.last("2000/TM/0001", 10)).isEmpty();
    }

    @Test
    void stays_when_the_people_of_the_case_are_forgotten() {
        Look look = look(number, "kepala", 0);
        holdings.people().forget(new Forgetting(number, "kepala", desk.clock().instant(), "diminta"));
        assertThat(looks.last(number, 10)).containsExactly(look);
    }

    @Test
    void who_reads_a_case_is_kept_once_in_a_quarter_of_an_hour() {
        desk.desk().cases().read(number, Agency.HEAD.id());
        Instant first = desk.clock().instant();
        desk.clock().advance(Duration.ofMinutes(14));
        desk.desk().cases().read(number, Agency.HEAD.id());
        desk.desk().cases().read(number, Agency.RECEPTION.id());
        desk.clock().advance(Duration.ofMinutes(1));
        desk.desk().cases().read(number, Agency.HEAD.id());
        assertThat(looks.last(number, 10))
                .containsExactly(
                        new Look(number, Agency.HEAD.id(), first.plus(Duration.ofMinutes(15))),
                        new Look(number, Agency.RECEPTION.id(), first.plus(Duration.ofMinutes(14))),
                        new Look(number, Agency.HEAD.id(), first));
        assertThat(looks.last(other, 10)).isEmpty();
    }
}
