package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.tracking.TrackingCodes;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link TrackingCodes} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class TrackingCodesContract {

    private TrackingCodes codes;
    private String number;
    private String other;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected TrackingCodesContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        Desk.Holdings holdings = fresh();
        DeskFixture desk = DeskFixture.over(holdings);
        codes = holdings.trackingCodes();
        Facts facts = Facts.of(Fact.NAME, "Pemohon").with(Fact.REQUEST, "Peta batas");
        number = desk.open(Channel.WALK_IN, ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, facts)
                .number();
        other = desk.open(Channel.WALK_IN, ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION, facts)
                .number();
    }

    @Test
    void has_none_at_first() {
        assertThat(codes.find(number)).isEmpty();
        assertThat(codes.find("")).isEmpty();
    }

    @Test
    void keeps_the_first_of_a_case() {
        assertThat(codes.keep(number, "0000-0001")).isEqualTo("0000-0001");
        assertThat(codes.keep(number, "0000-0002")).isEqualTo("0000-0001");
        assertThat(codes.keep(other, "0000-0001")).isEqualTo("0000-0001");
        assertThat(codes.find(number)).contains("0000-0001");
        assertThat(codes.find(other)).contains("0000-0001");
    }

    @Test
    void keeps_none_of_a_case_that_there_is_not() {
        assertThatThrownBy(() -> codes.keep("2026/TM/9999", "0000-0001")).isInstanceOf(RuntimeException.class);
        assertThat(codes.find("2026/TM/9999")).isEmpty();
    }
}
