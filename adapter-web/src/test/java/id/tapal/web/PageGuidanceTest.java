package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.application.request.CaseView;
import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the pages say so that nobody has to ask: what comes next, until when, what is lacking, who is free. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PageGuidanceTest {

    private final DeskServer server = DeskServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private PageCaller as(Agency member) {
        return server.atPages(member);
    }

    private CaseView after(Channel channel, ActType last) {
        return Ways.after(server.fixture(), channel, Ways.acts(channel).indexOf(last) + 1);
    }

    private static String path(CaseView view) {
        return "/desk/cases/" + view.number();
    }

    @Test
    void my_work_has_each_act_as_a_button_with_its_limit_and_how_that_was_counted() {
        after(Channel.LETTER, ActType.LETTER_RECEIVED);
        Page work = as(Agency.HEAD).get("/desk");
        assertThat(work.html()).contains("<strong class=\"do\">Disposisi</strong>");
        assertThat(work.text()).contains("Bagaimana ini dihitung?", "Mulai: ");
    }

    @Test
    void what_is_lacking_stands_on_the_page_until_it_is_there() {
        PageCaller registry = as(Agency.REGISTRY);
        Page letter = registry.fill(
                registry.get("/desk/new/letter"), "/desk/new/letter", "name", "Pemohon", "request", "Peta");
        assertThat(letter.text()).contains("belum lengkap, dan jawabannya tidak dapat disampaikan", "REQ-B1");
        String completed = letter.path() + "/acts/requirements-completed";
        Page whole = registry.fill(
                registry.get(completed),
                completed,
                "identity",
                "ktp",
                "identity-number",
                "5371",
                "addressed_to",
                "Kepala Badan Pengelola Perbatasan Daerah");
        assertThat(whole.text()).contains("Kelengkapan dipenuhi").doesNotContain("jawabannya tidak dapat disampaikan");
    }

    @Test
    void the_instruction_of_the_head_is_read_by_who_drafts_and_printed_on_the_sheet() {
        CaseView letter = after(Channel.LETTER, ActType.LETTER_RECEIVED);
        PageCaller head = as(Agency.HEAD);
        Page form = head.get(path(letter) + "/acts/disposition-made");
        assertThat(form.text()).contains("Instruksi");
        head.fill(
                form,
                path(letter) + "/acts/disposition-made",
                "to",
                Agency.STAFF.id() + "|staff",
                "note",
                "Beri salinan, tutup halaman 4");
        assertThat(as(Agency.STAFF).get(path(letter)).text()).contains("Instruksi Beri salinan, tutup halaman 4");
        assertThat(head.get(path(letter) + "/paper/disposition").text())
                .contains("Instruksi Beri salinan, tutup halaman 4");
    }

    @Test
    void whoever_may_be_appointed_for_a_visitor_is_shown_with_the_visitors_they_have() {
        after(Channel.WALK_IN, ActType.VISITOR_DIRECTED);
        CaseView next = after(Channel.WALK_IN, ActType.PURPOSE_RELAYED);
        String form = as(Agency.DIVISION_HEAD).get(path(next)).text();
        assertThat(form).contains("tidak sedang menerima tamu", "sedang menerima 1 tamu");
    }

    @Test
    void why_an_entry_is_corrected_is_asked_whatever_it_decided() {
        CaseView drafted = after(Channel.LETTER, ActType.ANSWER_DRAFTED);
        String form = as(Agency.HEAD)
                .get(path(drafted) + "/acts/entry-corrected?entry=" + drafted.version())
                .html();
        assertThat(form).containsPattern("<p class=\"field \">\\s*<label for=\"reason\">");
        assertThat(form).containsPattern("<p class=\"field if-exempt\">\\s*<label for=\"law\">");
    }

    @Test
    void an_entry_is_offered_for_correction_to_whom_the_rule_book_lets_correct_it() {
        CaseView drafted = after(Channel.LETTER, ActType.ANSWER_DRAFTED);
        String correct = path(drafted) + "/acts/entry-corrected?entry=";
        String registry = as(Agency.REGISTRY).get(path(drafted)).html();
        assertThat(registry).contains(correct + "1\"").doesNotContain(correct + drafted.version() + "\"");
        String head = as(Agency.HEAD).get(path(drafted)).html();
        assertThat(head).contains(correct + "1\"", correct + drafted.version() + "\"");
    }
}
