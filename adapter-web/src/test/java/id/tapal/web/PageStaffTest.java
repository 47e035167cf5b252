package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.account.ProvidedIdentity;
import id.tapal.application.organization.Member;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who administers in the browser, and how they come in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageStaffTest {

    private static final String PASSWORD = "batas darat dan laut";
    private static final String ADMINISTRATOR = "pengelola";

    private final DeskServer server = DeskServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private PageCaller as(String member) {
        server.fixture().desk().accounts().give(member, PASSWORD);
        PageCaller caller = new PageCaller(server.port());
        assertThat(caller.signIn(member, PASSWORD).status()).isEqualTo(200);
        return caller;
    }

    private PageCaller administrator() {
        server.fixture().desk().administration().save(new Member(ADMINISTRATOR, "Pengelola", true, false, true));
        return as(ADMINISTRATOR);
    }

    /** Presses a button in the row of a member. */
    private static Page set(PageCaller caller, String what, String member, boolean value) {
        String path = "/desk/people/" + what;
        String token = caller.get("/desk/people").token("/desk/people/active");
        return caller.post(path, "form-token", token, "member", member, what, String.valueOf(value));
    }

    @Test
    void who_only_administers_comes_to_the_staff_and_reads_no_case() {
        PageCaller caller = administrator();

        assertThat(caller.get("/desk").path()).isEqualTo("/desk/people");
        for (String page : List.of("/desk/register", "/desk/complaints", "/desk/guest-book")) {
            assertThat(caller.get(page).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void somebody_is_made_an_administrator_and_is_one_no_more() {
        PageCaller head = as(Agency.HEAD.id());
        String staff = Agency.STAFF.id();
        Page people = set(head, "administrator", staff, true);
        assertThat(people.text()).contains("Sudah disimpan", "Akhiri sebagai pengelola");
        PageCaller caller = as(staff);
        assertThat(caller.get("/desk/people").status()).isEqualTo(200);

        set(head, "administrator", staff, false);
        assertThat(caller.get("/desk/people").status()).isEqualTo(403);
    }

    @Test
    void an_auditor_is_made_no_administrator() {
        server.fixture().desk().administration().save(new Member("pemeriksa", "Pemeriksa", true, true));
        PageCaller head = as(Agency.HEAD.id());

        Page refused = set(head, "administrator", "pemeriksa", true);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("pemeriksa tidak mengubah apa pun");
    }

    @Test
    void the_last_who_may_administer_stays() {
        PageCaller caller = administrator();
        for (Agency leader : List.of(Agency.HEAD, Agency.SECRETARY)) {
            assertThat(set(caller, "active", leader.id(), false).status()).isEqualTo(200);
        }

        Page kept = set(caller, "administrator", ADMINISTRATOR, false);
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.text()).contains("tidak ada pegawai aktif yang dapat mengelola");
        assertThat(set(caller, "active", ADMINISTRATOR, false).status()).isEqualTo(422);
        assertThat(caller.get("/desk/people").status()).isEqualTo(200);
    }

    @Test
    void a_one_time_password_says_how_long_it_is_good_and_later_from_whom_a_new_one_is_to_be_had() {
        PageCaller head = as(Agency.HEAD.id());
        String oneTime = server.fixture().desk().accounts().oneTimePassword(Agency.STAFF.id());
        assertThat(head.fill(head.get("/desk/people"), "/desk/people/password", "member", Agency.LIAISON.id())
                        .text())
                .contains("Berlaku 7 hari");
        server.fixture().clock().advance(Duration.ofDays(7));

        PageCaller late = new PageCaller(server.port());
        Page refused = late.signIn(Agency.STAFF.id(), oneTime);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("lebih dari 7 hari", "Mintalah yang baru kepada Kepala Badan, Sekretaris.");
        assertThat(late.signIn(Agency.STAFF.id(), "bukan kata sandinya").text()).doesNotContain("Kepala Badan, Sek");
    }

    @Test
    void an_account_of_a_provider_is_taken_off_and_that_stands_among_the_changes() {
        String staff = Agency.STAFF.id();
        PageCaller head = as(Agency.HEAD.id());
        assertThat(head.get("/desk/people").html()).doesNotContain("/desk/people/account");
        server.fixture()
                .desk()
                .providerAccounts()
                .signIn(new ProvidedIdentity("https://sso.example", "0b1c", Optional.of(staff)));

        Page people = head.get("/desk/people");
        assertThat(people.text()).contains("akun instansi", "Lepas akun instansi");
        assertThat(new MarkupFaults().of(people.html())).isEmpty();
        Page done = head.fill(people, "/desk/people/account", "member", staff);
        assertThat(done.text()).contains("Sudah disimpan").doesNotContain("Lepas akun instansi");
        assertThat(server.fixture().holdings().bindings().all()).isEmpty();

        assertThat(head.get("/desk/organization/changes").text())
                .contains(
                        "masuk dengan akun instansi untuk pertama kali",
                        "Akun instansi dilepas dari Staf Subbidang Batas Negara (0b1c, https://sso.example).");
    }
}
