package id.tapal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.application.organization.Token;
import id.tapal.application.organization.Tokens;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who bore a token is asked once a second, and what another node changes meanwhile holds from then on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // made by JUnit before each test
final class RecentBearersTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HASH = "hash";

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // such a clock may turn over
    private Database here;
    private Database there;
    private Tokens tokens;
    private Staff staff;

    @BeforeEach
    void two_nodes_of_which_one_was_just_asked() {
        Path file = folder.resolve("tapal.db");
        here = Database.open(file, TestDatabases.KEY);
        there = Database.open(file, TestDatabases.KEY);
        Recent<Tokens.Borne> bearers = JdbiTokens.recent(nanos::get);
        tokens = new JdbiTokens(here.writer(), here.reader(), Dialect.SQLITE, bearers);
        staff = new JdbiStaff(here.writer(), here.reader(), bearers);
        staff.save(DeskFixture.OPERATOR, Agency.HEAD.member());
        tokens.add(new Token("id", Agency.HEAD.id(), HASH, AT, AT.plusSeconds(60), Optional.empty()));
        assertThat(isRevoked()).isFalse();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private boolean isRevoked() {
        return tokens.findByHash(HASH).orElseThrow().token().revokedAt().isPresent();
    }

    private boolean isActive() {
        return tokens.findByHash(HASH).orElseThrow().member().active();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static Member gone() {
        return new Member(Agency.HEAD.id(), Agency.HEAD.member().name(), false, false);
    }

    @Test
    void a_token_revoked_through_another_node_is_revoked_here_after_a_second() {
        there.tokens().revoke("id", AT);
        pass(Duration.ofSeconds(1));
        assertThat(isRevoked()).isFalse();

        pass(Duration.ofNanos(1));
        assertThat(isRevoked()).isTrue();
    }

    @Test
    void a_member_taken_out_through_another_node_is_out_here_after_a_second() {
        there.staff().save(DeskFixture.OPERATOR, gone());
        pass(Duration.ofSeconds(1));
        assertThat(isActive()).isTrue();

        pass(Duration.ofNanos(1));
        assertThat(isActive()).isFalse();
    }

    @Test
    void what_is_changed_here_holds_at_once() {
        staff.save(DeskFixture.OPERATOR, gone());
        assertThat(isActive()).isFalse();

        tokens.revoke("id", AT);
        assertThat(isRevoked()).isTrue();
    }

    @Test
    void a_token_that_was_unknown_is_asked_for_each_time() {
        assertThat(tokens.findByHash("other")).isEmpty();
        there.tokens().add(new Token("b", Agency.HEAD.id(), "other", AT, AT.plusSeconds(60), Optional.empty()));

        assertThat(tokens.findByHash("other")).isPresent();
    }
}
