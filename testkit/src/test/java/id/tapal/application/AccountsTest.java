package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.account.Accounts;
import id.tapal.application.account.Credentials;
import id.tapal.application.account.PasswordChange;
import id.tapal.application.account.Passwords;
import id.tapal.application.account.Session;
import id.tapal.application.account.Sessions;
import id.tapal.application.account.SignIn;
import id.tapal.application.account.Weakness;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.InMemoryHoldings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AccountsTest {

    private static final String STAFF = Agency.STAFF.id();
    private static final String PASSWORD = "peta batas negara";
    private static final String NEXT = "pilar batas darat";
    private static final String WRONG = "bukan kata sandi";
    private static final Duration NANO = Duration.ofNanos(1);

    private final DeskFixture desk = DeskFixture.inMemory();
    private final AtomicInteger seeds = new AtomicInteger();
    private final Counting passwords = new Counting(desk.holdings().passwords());
    private final Accounts accounts = node();

    /** Another node on the same holdings. */
    private Accounts node() {
        return node(desk.holdings().credentials(), desk.holdings().sessions(), passwords);
    }

    private Accounts node(Credentials credentials, Sessions sessions, Passwords hashing) {
        return new Accounts(
                credentials,
                sessions,
                desk.holdings().staff(),
                hashing,
                desk.clock(),
                new Random(seeds.incrementAndGet()));
    }

    /** Counts how often a password is hashed. */
    private static final class Counting implements Passwords {

        private final Passwords real;
        private final AtomicInteger hashed = new AtomicInteger();

        Counting(Passwords real) {
            this.real = real;
        }

        @Override
        public String hash(String password) {
            hashed.incrementAndGet();
            return real.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            hashed.incrementAndGet();
            return real.matches(password, hash);
        }

        int during(Runnable what) {
            int before = hashed.get();
            what.run();
            return hashed.get() - before;
        }
    }

    /** A member has a password of their own. */
    AccountsTest() {
        String oneTime = accounts.oneTimePassword(STAFF);
        assertThat(accounts.changePassword(in(accounts.signIn(STAFF, oneTime)), oneTime, PASSWORD))
                .isEqualTo(new PasswordChange.Changed());
        accounts.signOutEverywhere(STAFF);
    }

    /** The secret of somebody who got in. */
    private static String in(SignIn signIn) {
        return ((SignIn.SignedIn) signIn).secret();
    }

    private String in() {
        return in(accounts.signIn(STAFF, PASSWORD));
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private void setActive(boolean active) {
        desk.holdings().staff().save(DeskFixture.OPERATOR, new Member(STAFF, "Staf", active));
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Signing_in {

        @Test
        void the_right_password_opens_a_session() {
            SignIn signIn = accounts.signIn(STAFF, PASSWORD);

            assertThat(signIn).asInstanceOf(type(SignIn.SignedIn.class)).satisfies(in -> {
                assertThat(accounts.session(in.secret())).contains(in.session());
                assertThat(in.session().member()).isEqualTo(Agency.STAFF.member());
                assertThat(in.session().begunAt()).isEqualTo(now());
                assertThat(in.session().endsAt()).isEqualTo(now().plus(Duration.ofHours(12)));
                assertThat(in.session().passwordToChange()).isFalse();
            });
        }

        @Test
        void the_secret_is_32_bytes_and_kept_nowhere() {
            SignIn signIn = accounts.signIn(STAFF, PASSWORD);
            String secret = in(signIn);

            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            assertThat(signIn.toString()).doesNotContain(secret);
            assertThat(accounts.session(secret).orElseThrow().secretHash()).matches("[0-9a-f]{64}");
            assertThat(in()).isNotEqualTo(secret);
        }

        @Test
        void no_other_text_opens_a_session() {
            String secret = in();
            String hash = accounts.session(secret).orElseThrow().secretHash();

            for (String none : List.of("", secret + "x", hash, STAFF)) {
                assertThat(accounts.session(none)).as(none).isEmpty();
            }
        }

        @Test
        void a_wrong_password_an_unknown_name_and_a_member_without_a_password_are_told_the_same_and_take_as_long() {
            for (String member : List.of(STAFF, "entah", "", Agency.HEAD.id(), STAFF + " ")) {
                assertThat(passwords.during(
                                () -> assertThat(accounts.signIn(member, WRONG)).isEqualTo(new SignIn.Refused())))
                        .as("times it is hashed for " + member)
                        .isEqualTo(1);
            }
            assertThat(accounts.signIn("entah", PASSWORD)).isEqualTo(new SignIn.Refused());
        }

        @Test
        void an_inactive_member_is_told_the_same_with_the_right_password_too() {
            setActive(false);
            for (int i = 1; i < 5; i++) {
                assertThat(passwords.during(() ->
                                assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(new SignIn.Refused())))
                        .isEqualTo(1);
            }
            assertThat(accounts.signIn(STAFF, PASSWORD))
                    .as("as with wrong ones")
                    .isEqualTo(new SignIn.Locked(now().plus(Duration.ofMinutes(1))));
        }

        @Test
        void the_same_signs_typed_another_way_are_the_same_password() {
            String oneTime = accounts.oneTimePassword(STAFF);
            accounts.changePassword(in(accounts.signIn(STAFF, oneTime)), oneTime, "caf\u00e9 batas negara");

            assertThat(accounts.signIn(STAFF, "cafe\u0301 batas negara")).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void a_session_begun_with_a_password_that_was_changed_meanwhile_is_none() {
            Accounts slow = node(desk.holdings().credentials(), desk.holdings().sessions(), new Passwords() {
                @Override
                public String hash(String password) {
                    return passwords.hash(password);
                }

                @Override
                public boolean matches(String password, String hash) {
                    boolean right = passwords.matches(password, hash);
                    accounts.oneTimePassword(STAFF);
                    return right;
                }
            });

            assertThat(slow.signIn(STAFF, PASSWORD)).isEqualTo(new SignIn.Refused());
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class A_session {

        private final String secret = in();

        @Test
        void ends_12_hours_after_it_began_however_much_it_is_used() {
            Duration half = Duration.ofMinutes(30);
            for (int i = 0; i < 23; i++) {
                desk.clock().advance(half);
                assertThat(accounts.session(secret)).isPresent();
            }
            desk.clock().advance(half.minus(NANO));
            assertThat(accounts.session(secret)).isPresent();
            desk.clock().advance(NANO);
            assertThat(accounts.session(secret)).isEmpty();
        }

        @Test
        void ends_when_it_was_not_used_for_60_minutes() {
            Duration hour = Duration.ofMinutes(60);
            desk.clock().advance(hour.minus(NANO));
            assertThat(accounts.session(secret)).isPresent();
            desk.clock().advance(hour.minus(NANO));
            assertThat(accounts.session(secret)).isPresent();
            desk.clock().advance(hour);
            assertThat(accounts.session(secret)).isEmpty();
        }

        @Test
        void is_noted_as_used_once_a_minute() {
            Instant begun = now();
            desk.clock().advance(Duration.ofMinutes(1).minus(NANO));
            assertThat(accounts.session(secret)).get().returns(begun, Session::lastUsedAt);
            assertThat(kept().lastUsedAt()).isEqualTo(begun);

            desk.clock().advance(NANO);
            assertThat(accounts.session(secret)).get().returns(now(), Session::lastUsedAt);
            assertThat(kept().lastUsedAt()).isEqualTo(now());
        }

        private Session kept() {
            String hash = accounts.session(secret).orElseThrow().secretHash();
            return desk.holdings().sessions().find(hash).orElseThrow();
        }

        @Test
        void is_over_while_its_member_is_not_active() {
            setActive(false);
            assertThat(accounts.session(secret)).isEmpty();
        }

        @Test
        void is_known_to_another_node_and_ended_by_it() {
            Accounts other = node();
            assertThat(other.session(secret))
                    .isEqualTo(accounts.session(secret))
                    .isPresent();

            other.signOut(secret);
            assertThat(accounts.session(secret)).isEmpty();
        }

        @Test
        void is_ended_alone_or_with_all_others_of_the_member() {
            String second = in();
            String third = in();
            String head = in(accounts.signIn(Agency.HEAD.id(), accounts.oneTimePassword(Agency.HEAD.id())));

            accounts.signOut(secret);
            accounts.signOut("none");
            assertThat(accounts.session(secret)).isEmpty();
            assertThat(accounts.session(second)).isPresent();

            accounts.signOutEverywhere(STAFF);
            assertThat(accounts.session(second)).isEmpty();
            assertThat(accounts.session(third)).isEmpty();
            assertThat(accounts.session(head)).isPresent();
        }

        @Test
        void is_removed_with_the_next_that_begins_once_it_is_over() {
            String hash = accounts.session(secret).orElseThrow().secretHash();
            desk.clock().advance(Duration.ofMinutes(60).minus(NANO));
            in();
            assertThat(desk.holdings().sessions().find(hash)).isPresent();
            desk.clock().advance(NANO);
            in();
            assertThat(desk.holdings().sessions().find(hash)).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Guessing {

        private SignIn wrong() {
            return accounts.signIn(STAFF, WRONG);
        }

        private SignIn.Locked lockedFor(Duration duration) {
            return new SignIn.Locked(now().plus(duration));
        }

        private void refused(int times) {
            for (int i = 0; i < times; i++) {
                assertThat(wrong()).isEqualTo(new SignIn.Refused());
            }
        }

        @Test
        void four_wrong_ones_lock_nothing() {
            refused(4);
            assertThat(accounts.signIn(STAFF, PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void the_fifth_locks_for_a_minute_for_the_right_one_too_without_hashing() {
            refused(4);
            SignIn.Locked locked = lockedFor(Duration.ofMinutes(1));
            assertThat(wrong()).isEqualTo(locked);

            desk.clock().advance(Duration.ofMinutes(1).minus(NANO));
            assertThat(passwords.during(() -> {
                        assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(locked);
                        assertThat(wrong()).isEqualTo(locked);
                    }))
                    .isZero();
            desk.clock().advance(NANO);
            assertThat(accounts.signIn(STAFF, PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void each_further_one_doubles_the_lock_up_to_an_hour() {
            refused(4);
            for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
                Duration lock = Duration.ofMinutes(minutes);
                assertThat(wrong()).isEqualTo(lockedFor(lock));
                desk.clock().advance(lock);
            }
            assertThat(accounts.signIn(STAFF, PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 4, 5, 6, 12})
        void the_right_one_begins_the_count_anew(int before) {
            for (int i = 0; i < before; i++) {
                wrong();
                desk.clock().advance(Duration.ofHours(1));
            }
            in();
            refused(4);
            assertThat(wrong()).isEqualTo(lockedFor(Duration.ofMinutes(1)));
        }

        @Test
        void time_alone_does_not() {
            refused(4);
            desk.clock().advance(Duration.ofDays(30));
            assertThat(wrong()).isEqualTo(lockedFor(Duration.ofMinutes(1)));
        }

        @Test
        void all_nodes_count_together() {
            Accounts other = node();
            for (int i = 0; i < 2; i++) {
                refused(1);
                assertThat(other.signIn(STAFF, WRONG)).isEqualTo(new SignIn.Refused());
            }
            SignIn.Locked locked = lockedFor(Duration.ofMinutes(1));
            assertThat(other.signIn(STAFF, WRONG)).isEqualTo(locked);
            assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(locked);
        }

        @Test
        void of_many_at_once_five_are_looked_at() throws Exception {
            List<Accounts> nodes = List.of(accounts, node());
            int before = passwords.hashed.get();
            List<SignIn> told = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
                List<Callable<SignIn>> guesses = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    Accounts node = nodes.get(i % 2);
                    guesses.add(() -> node.signIn(STAFF, WRONG));
                }
                for (Future<SignIn> each : threads.invokeAll(guesses)) {
                    told.add(each.get());
                }
            }
            assertThat(passwords.hashed.get() - before).isEqualTo(5);
            assertThat(told).filteredOn(new SignIn.Refused()::equals).hasSize(4);
            assertThat(told)
                    .filteredOn(lockedFor(Duration.ofMinutes(1))::equals)
                    .hasSize(60);
        }

        @Test
        void a_lock_is_of_one_member_and_ends_no_session() {
            String secret = in();
            refused(4);
            wrong();

            assertThat(accounts.session(secret)).isPresent();
            assertThat(accounts.signIn(Agency.HEAD.id(), accounts.oneTimePassword(Agency.HEAD.id())))
                    .isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void a_new_one_time_password_takes_the_lock_off() {
            refused(4);
            wrong();
            assertThat(accounts.signIn(STAFF, accounts.oneTimePassword(STAFF))).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void a_wrong_current_one_counts() {
            String secret = in();
            refused(2);
            for (int i = 0; i < 2; i++) {
                assertThat(accounts.changePassword(secret, WRONG, NEXT)).isEqualTo(new PasswordChange.WrongCurrent());
            }
            PasswordChange.Locked locked = new PasswordChange.Locked(now().plus(Duration.ofMinutes(1)));
            assertThat(accounts.changePassword(secret, WRONG, NEXT)).isEqualTo(locked);
            assertThat(accounts.changePassword(secret, PASSWORD, NEXT)).isEqualTo(locked);
            assertThat(wrong()).isEqualTo(new SignIn.Locked(locked.until()));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class Changing_a_password {

        private final String secret = in();

        private PasswordChange changed(String next) {
            return accounts.changePassword(secret, PASSWORD, next);
        }

        @Test
        void lets_in_with_the_new_one_only_and_ends_all_other_sessions() {
            String other = in();

            assertThat(changed(NEXT)).isEqualTo(new PasswordChange.Changed());

            assertThat(accounts.session(secret)).isPresent();
            assertThat(accounts.session(other)).isEmpty();
            assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(new SignIn.Refused());
            assertThat(accounts.signIn(STAFF, NEXT)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void takes_a_session_that_is_open() {
            accounts.signOut(secret);
            assertThat(passwords.during(() -> assertThat(changed(NEXT)).isEqualTo(new PasswordChange.NoSession())))
                    .isZero();
            assertThat(accounts.changePassword("", PASSWORD, NEXT)).isEqualTo(new PasswordChange.NoSession());
            String idle = in();
            desk.clock().advance(Session.LONGEST_IDLE);
            assertThat(accounts.changePassword(idle, PASSWORD, NEXT)).isEqualTo(new PasswordChange.NoSession());
            assertThat(accounts.signIn(STAFF, PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void writes_nothing_over_a_password_given_meanwhile() {
            List<String> given = new ArrayList<>();
            Accounts slow = node(desk.holdings().credentials(), desk.holdings().sessions(), new Passwords() {
                @Override
                public String hash(String password) {
                    given.add(accounts.oneTimePassword(STAFF));
                    return passwords.hash(password);
                }

                @Override
                public boolean matches(String password, String hash) {
                    return passwords.matches(password, hash);
                }
            });

            assertThat(slow.changePassword(secret, PASSWORD, NEXT)).isEqualTo(new PasswordChange.NoSession());
            assertThat(accounts.signIn(STAFF, NEXT)).isEqualTo(new SignIn.Refused());
            assertThat(accounts.signIn(STAFF, given.getFirst())).isInstanceOf(SignIn.SignedIn.class);
        }

        @ParameterizedTest
        @CsvSource({
            "11, TOO_SHORT",
            "12, ",
            "13, ",
            "127, ",
            "128, ",
            "129, TOO_LONG",
        })
        void takes_12_to_128_characters(int length, Weakness why) {
            for (String sign : List.of("\u00fc", "\ud83d\udd11")) {
                String next = sign.repeat(length - 1) + "x";
                String current = in();
                PasswordChange expected = why == null ? new PasswordChange.Changed() : new PasswordChange.TooWeak(why);
                assertThat(accounts.changePassword(current, PASSWORD, next)).isEqualTo(expected);
                if (why == null) {
                    assertThat(accounts.changePassword(current, next, PASSWORD))
                            .isEqualTo(new PasswordChange.Changed());
                }
            }
        }

        @Test
        void takes_neither_id_nor_name_nor_the_current_one_nor_a_common_one() {
            Member member = new Member("petugas-tamu", "Petugas Penerima Tamu", true);
            desk.holdings().staff().save(DeskFixture.OPERATOR, member);
            String oneTime = accounts.oneTimePassword(member.id());
            String theirs = in(accounts.signIn(member.id(), oneTime));
            for (String[] weak : new String[][] {
                {"petugas-tamu", "IS_NAME"},
                {" Petugas-Tamu ", "IS_NAME"},
                {"PETUGAS PENERIMA TAMU", "IS_NAME"},
                {oneTime, "IS_CURRENT"},
                {"Password1234", "TOO_COMMON"},
                {"katasandi123", "TOO_COMMON"},
                {"123456789012", "TOO_COMMON"},
                {"", "TOO_SHORT"},
            }) {
                assertThat(accounts.changePassword(theirs, oneTime, weak[0]))
                        .as(weak[0])
                        .isEqualTo(new PasswordChange.TooWeak(Weakness.valueOf(weak[1])));
            }
            assertThat(accounts.session(theirs)).get().returns(true, Session::passwordToChange);
            assertThat(accounts.changePassword(theirs, oneTime, member.id() + " pagi"))
                    .isEqualTo(new PasswordChange.Changed());
        }

        @Test
        void the_right_one_begins_the_count_anew_though_the_next_is_too_weak() {
            for (int i = 0; i < 4; i++) {
                accounts.signIn(STAFF, WRONG);
            }
            assertThat(changed("pendek")).isEqualTo(new PasswordChange.TooWeak(Weakness.TOO_SHORT));
            assertThat(accounts.signIn(STAFF, WRONG)).isEqualTo(new SignIn.Refused());
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    final class A_one_time_password {

        @Test
        void is_to_be_changed_and_then_no_more() {
            String oneTime = accounts.oneTimePassword(STAFF);
            SignIn signIn = accounts.signIn(STAFF, oneTime);
            String secret = in(signIn);
            assertThat(((SignIn.SignedIn) signIn).session().passwordToChange()).isTrue();
            assertThat(accounts.session(secret)).get().returns(true, Session::passwordToChange);

            accounts.changePassword(secret, oneTime, NEXT);
            assertThat(accounts.session(secret)).get().returns(false, Session::passwordToChange);
            assertThat(accounts.signIn(STAFF, oneTime)).isEqualTo(new SignIn.Refused());
        }

        @Test
        void takes_the_place_of_the_password_and_ends_all_sessions() {
            String secret = in();
            String oneTime = accounts.oneTimePassword(STAFF);

            assertThat(accounts.session(secret)).isEmpty();
            assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(new SignIn.Refused());
            assertThat(accounts.signIn(STAFF, oneTime)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void is_five_groups_of_signs_none_of_which_is_taken_for_another() {
            Set<String> given = new HashSet<>();
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                String oneTime = accounts.oneTimePassword(STAFF);
                assertThat(oneTime).matches("([a-hj-km-np-z2-9]{4}-){4}[a-hj-km-np-z2-9]{4}");
                given.add(oneTime);
                all.append(oneTime);
            }
            assertThat(given).hasSize(200);
            int signs = (int) all.chars().distinct().count() - 1;
            assertThat(20 * Math.log(signs) / Math.log(2)).as("bits").isGreaterThanOrEqualTo(80);
        }

        @Test
        void lets_in_for_seven_days_and_says_so_afterwards_to_who_has_it() {
            String oneTime = accounts.oneTimePassword(STAFF);
            desk.clock().advance(Duration.ofDays(7).minusMillis(1));
            assertThat(accounts.signIn(STAFF, oneTime)).isInstanceOf(SignIn.SignedIn.class);

            desk.clock().advance(Duration.ofMillis(1));
            assertThat(accounts.signIn(STAFF, oneTime)).isEqualTo(new SignIn.Expired());
            assertThat(accounts.signIn(STAFF, PASSWORD)).isEqualTo(new SignIn.Refused());
            assertThat(accounts.signIn(STAFF, accounts.oneTimePassword(STAFF))).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void is_changed_by_who_came_in_with_it_in_time() {
            String oneTime = accounts.oneTimePassword(STAFF);
            desk.clock().advance(Duration.ofDays(7).minusSeconds(1));
            String secret = in(accounts.signIn(STAFF, oneTime));

            desk.clock().advance(Duration.ofMinutes(1));
            assertThat(accounts.changePassword(secret, oneTime, NEXT)).isEqualTo(new PasswordChange.Changed());
            desk.clock().advance(Duration.ofDays(30));
            assertThat(accounts.signIn(STAFF, NEXT)).isInstanceOf(SignIn.SignedIn.class);
        }

        @Test
        void goes_to_the_first_member_of_an_agency_and_to_no_second_one() {
            Member first = new Member("pengelola", "Pengelola", true, false, true);
            assertThat(accounts.begin(first)).as("there are members").isEmpty();

            Desk empty = Desk.of(desk.desk().book(), InMemoryHoldings.create(), desk.clock(), new Random(5));
            String oneTime = empty.accounts().begin(first).orElseThrow();
            assertThat(empty.accounts().signIn("pengelola", oneTime)).isInstanceOf(SignIn.SignedIn.class);
            assertThat(empty.accounts().begin(first)).isEmpty();
        }

        @Test
        void is_given_to_active_members_only() {
            setActive(false);
            for (String nobody : List.of(STAFF, "entah")) {
                assertThatThrownBy(() -> accounts.oneTimePassword(nobody))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("member: ", nobody, "add the member first");
            }
        }
    }

    @Test
    void a_desk_has_its_accounts() {
        Desk whole = desk.desk();
        String oneTime = whole.accounts().oneTimePassword(STAFF);

        assertThat(whole.accounts().session(in(whole.accounts().signIn(STAFF, oneTime))))
                .isPresent();
    }
}
