package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Token;
import id.tapal.application.organization.Tokens;
import id.tapal.application.page.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Tokens} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class TokensContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000000001Z");
    private static final Comparator<Token> ORDER =
            Comparator.comparing(Token::issuedAt).thenComparing(Token::id);

    private Tokens tokens;
    private Staff staff;
    private Pages<Token, Place> pages;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected TokensContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        Desk.Holdings holdings = fresh();
        staff = holdings.staff();
        staff.save(DeskFixture.OPERATOR, Agency.HEAD.member());
        tokens = holdings.tokens();
        pages = new Pages<>(tokens::list, token -> new Place(token.issuedAt(), token.id()));
    }

    private static Token token(String id, Instant issuedAt) {
        return new Token(id, Agency.HEAD.id(), "hash-of-" + id, issuedAt, issuedAt.plusSeconds(60), Optional.empty());
    }

    private static Tokens.Borne borne(Token token) {
        return new Tokens.Borne(token, Agency.HEAD.member());
    }

    private static Token revoked(Token token, Instant at) {
        return new Token(
                token.id(), token.member(), token.hash(), token.issuedAt(), token.expiresAt(), Optional.of(at));
    }

    @Test
    void finds_a_token_by_its_hash_and_by_nothing_else() {
        tokens.add(token("a", AT));

        assertThat(tokens.findByHash("hash-of-a")).contains(borne(token("a", AT)));
        assertThat(tokens.findByHash("HASH-OF-A")).isEmpty();
        assertThat(tokens.findByHash("a")).isEmpty();
        assertThat(tokens.findByHash("")).isEmpty();
    }

    @Test
    void finds_who_bears_it_as_they_are_now() {
        tokens.add(token("a", AT));
        assertThat(tokens.findByHash("hash-of-a")).contains(borne(token("a", AT)));
        Member gone = new Member(Agency.HEAD.id(), "Nama baru", false, false, true);
        staff.save(DeskFixture.OPERATOR, gone);

        assertThat(tokens.findByHash("hash-of-a")).contains(new Tokens.Borne(token("a", AT), gone));
    }

    @Test
    void finds_a_revoked_and_an_expired_token_too() {
        Token revoked = revoked(token("a", AT.minusSeconds(1_000_000)), AT);
        tokens.add(revoked);

        assertThat(tokens.findByHash("hash-of-a")).contains(borne(revoked));
    }

    @Test
    void lists_all_the_oldest_first() {
        Token second = token("a", AT.plusNanos(1));
        Token first = token("b", AT);
        Token third = token("c", AT.plusNanos(1));
        List.of(third, second, first).forEach(tokens::add);

        assertThat(pages.all()).containsExactly(first, second, third);
    }

    @Test
    void lists_each_token_once_from_page_to_page() {
        for (int i = 0; i < 24; i++) {
            tokens.add(token("t" + (i * 7 % 24), AT.plusNanos(i % 5)));
        }

        assertThat(pages.all()).hasSize(24).isSortedAccordingTo(ORDER);
        pages.requireEachItemOnce(pages.all());
    }

    @Test
    void loses_and_doubles_none_while_others_are_issued() {
        for (int i = 0; i < 12; i++) {
            tokens.add(token("t" + i, AT.plusNanos(i / 4)));
        }

        pages.requireNoneLostWhileSomeAreAdded(3, ORDER, round -> {
            tokens.add(token("early-" + round, AT.minusNanos(1)));
            tokens.add(token("a" + round, AT.plusNanos(round)));
            tokens.add(token("z" + round, AT.plusNanos(round)));
            tokens.add(token("late-" + round, AT.plusSeconds(1)));
        });
    }

    @Test
    void goes_on_after_a_place_where_no_token_is() {
        tokens.add(token("a", AT));
        tokens.add(token("c", AT));

        assertThat(tokens.list(Optional.of(new Place(AT, "b")), 9)).containsExactly(token("c", AT));
        assertThat(tokens.list(Optional.of(new Place(AT.minusNanos(1), "z")), 1))
                .containsExactly(token("a", AT));
        assertThat(tokens.list(Optional.of(new Place(AT, "c")), 9)).isEmpty();
        assertThat(tokens.list(Optional.of(new Place(AT.plusNanos(1), "")), 9)).isEmpty();
    }

    @Test
    void revokes_a_token_and_no_other() {
        tokens.add(token("a", AT));
        tokens.add(token("b", AT));

        Instant end = AT.plusSeconds(9);
        assertThat(tokens.revoke("a", end)).contains(revoked(token("a", AT), end));
        assertThat(pages.all()).containsExactly(revoked(token("a", AT), end), token("b", AT));
    }

    @Test
    void keeps_the_time_a_token_was_first_revoked() {
        tokens.add(token("a", AT));
        assertThat(tokens.findByHash("hash-of-a")).contains(borne(token("a", AT)));
        tokens.revoke("a", AT.plusSeconds(1));

        assertThat(tokens.revoke("a", AT.plusSeconds(2))).contains(revoked(token("a", AT), AT.plusSeconds(1)));
        assertThat(tokens.findByHash("hash-of-a")).contains(borne(revoked(token("a", AT), AT.plusSeconds(1))));
    }

    @Test
    void revokes_nothing_under_an_unknown_id() {
        tokens.add(token("a", AT));

        assertThat(tokens.revoke("b", AT)).isEmpty();
        assertThat(pages.all()).containsExactly(token("a", AT));
    }

    @Test
    void refuses_an_id_or_a_hash_that_is_there_and_a_token_of_nobody() {
        tokens.add(token("a", AT));
        Instant end = AT.plusSeconds(60);

        for (Token wrong : List.of(
                new Token("a", Agency.HEAD.id(), "another-hash", AT, end, Optional.empty()),
                new Token("b", Agency.HEAD.id(), "hash-of-a", AT, end, Optional.empty()),
                new Token("c", "nobody", "hash-of-c", AT, end, Optional.empty()))) {
            assertThatThrownBy(() -> tokens.add(wrong)).as("%s", wrong).isInstanceOf(RuntimeException.class);
        }
        assertThat(pages.all()).containsExactly(token("a", AT));
    }
}
