package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.document.Attaching;
import id.tapal.application.document.Attachments;
import id.tapal.application.document.CaseDocuments;
import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.Opened;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.Scans;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who attaches, sees and opens the documents of a case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AttachmentsTest {

    private static final Member AUDITOR = new Member("pemeriksa", "Pemeriksa", true, true);

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Attachments attachments = desk.desk().attachments();
    private final CaseView letter = desk.open(
            Channel.LETTER,
            ActType.LETTER_RECEIVED,
            Agency.REGISTRY,
            Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta").with(Fact.ADDRESSED_TO, "kepala"));

    private Attaching attach(String member, Content content) {
        return attachments
                .attach(letter.number(), member, DocumentKind.LETTER, "surat pemohon.pdf", content)
                .orElseThrow();
    }

    private static Content pdf(String words) {
        return Content.of(Scans.pdf(words));
    }

    private Document attached() {
        Attaching came = attach(Agency.REGISTRY.id(), pdf("a"));
        assertThat(came).isInstanceOf(Attaching.Attached.class);
        return ((Attaching.Attached) came).document();
    }

    private CaseDocuments seenBy(String member) {
        return attachments.of(desk.desk().cases().read(letter.number(), member).orElseThrow(), member);
    }

    private Optional<Opened> open(Document document, String member) {
        return attachments.open(letter.number(), document.id(), member);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "SECRETARY", "DIVISION_HEAD", "OTHER_DIVISION_HEAD", "SUBSECTION_HEAD", "REGISTRY"})
    void officials_who_direct_and_the_duty_of_the_channel_attach_and_open(Agency member) {
        Document document = attached();

        assertThat(open(document, member.id())).contains(new Opened(document, pdf("a")));
        assertThat(attach(member.id(), pdf("b"))).isInstanceOf(Attaching.Attached.class);
        CaseDocuments seen = seenBy(member.id());
        assertThat(seen.mayOpen()).isTrue();
        assertThat(seen.mayAttach()).isTrue();
        assertThat(seen.documents()).hasSize(2);
    }

    @Test
    void somebody_of_staff_who_does_not_handle_the_case_sees_that_there_is_one_and_no_name() {
        Document document = attached();

        CaseDocuments seen = seenBy(Agency.STAFF.id());
        assertThat(seen.documents()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEmpty();
            assertThat(each.kind()).isEqualTo(DocumentKind.LETTER);
            assertThat(each.size()).isEqualTo(document.size());
        });
        assertThat(seen.mayOpen()).isFalse();
        assertThat(seen.mayAttach()).isFalse();
        assertThat(seen.accesses()).isEmpty();
        assertThatThrownBy(() -> open(document, Agency.STAFF.id())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> attach(Agency.STAFF.id(), pdf("b"))).isInstanceOf(NotPermitted.class);
        assertThat(seenBy(Agency.HEAD.id()).accesses()).hasSize(1);
    }

    @Test
    void who_handles_the_case_attaches_and_opens() {
        Document document = attached();
        desk.record(
                letter,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff"));

        assertThat(open(document, Agency.STAFF.id())).isPresent();
        assertThat(attach(Agency.STAFF.id(), pdf("b"))).isInstanceOf(Attaching.Attached.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "LIAISON"})
    void who_may_not_read_the_case_does_neither(Agency member) {
        Document document = attached();

        assertThatThrownBy(() -> open(document, member.id())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> attach(member.id(), pdf("b"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> open(document, "entah")).isInstanceOf(NotPermitted.class);
        assertThat(seenBy(Agency.HEAD.id()).accesses()).hasSize(1);
    }

    @Test
    void an_auditor_opens_and_attaches_nothing() {
        desk.desk().administration().save(AUDITOR);
        Document document = attached();

        assertThat(open(document, AUDITOR.id())).isPresent();
        assertThat(seenBy(AUDITOR.id()).mayAttach()).isFalse();
        assertThatThrownBy(() -> attach(AUDITOR.id(), pdf("b")))
                .isInstanceOfSatisfying(
                        NotPermitted.class,
                        denied -> assertThat(denied.reason()).isEqualTo(NotPermitted.Reason.AUDITOR_CHANGES_NOTHING));
    }

    @Test
    void every_attaching_and_opening_is_kept_and_told() {
        Document document = attached();
        desk.clock().advance(Duration.ofMinutes(1));
        open(document, Agency.HEAD.id());
        desk.clock().advance(Duration.ofMinutes(1));
        open(document, Agency.HEAD.id());

        assertThat(seenBy(Agency.REGISTRY.id()).accesses())
                .containsExactly(
                        DocumentAccess.opening(
                                document, Agency.HEAD.id(), desk.clock().instant()),
                        DocumentAccess.opening(
                                document,
                                Agency.HEAD.id(),
                                desk.clock().instant().minusSeconds(60)),
                        DocumentAccess.attaching(document));
    }

    @Test
    void the_same_content_is_kept_once_and_told() {
        Document document = attached();

        assertThat(attach(Agency.HEAD.id(), pdf("a"))).isEqualTo(new Attaching.AlreadyThere(document));
        assertThat(seenBy(Agency.HEAD.id()).documents()).containsExactly(document);
    }

    @Test
    void there_is_none_where_there_is_no_case_and_none_of_another_id() {
        attached();

        assertThat(attachments.open(letter.number(), "0", Agency.HEAD.id())).isEmpty();
        assertThat(attachments.open("2026/SR/0099", "0", Agency.HEAD.id())).isEmpty();
        assertThat(attachments.attach("2026/SR/0099", Agency.HEAD.id(), DocumentKind.LETTER, "x", pdf("a")))
                .isEmpty();
    }

    @Test
    void who_forgets_the_requester_destroys_them_and_nothing_more_is_attached() {
        Document document = attached();
        desk.record(letter, ActType.REQUEST_WITHDRAWN, Agency.REGISTRY, Facts.NONE);
        desk.setClock("2026-12-16T00:00");

        desk.desk().forget().forget(letter.number(), Agency.HEAD.id(), "diminta pemohon");

        CaseDocuments seen = seenBy(Agency.HEAD.id());
        assertThat(seen.documents()).isEmpty();
        assertThat(seen.forgotten()).isTrue();
        assertThat(seen.mayAttach()).isFalse();
        assertThat(seen.accesses()).containsExactly(DocumentAccess.attaching(document));
        assertThat(open(document, Agency.HEAD.id())).isEmpty();
        assertThatThrownBy(() -> attach(Agency.REGISTRY.id(), pdf("b"))).isInstanceOf(PeopleForgotten.class);
    }

    @Test
    void neither_name_nor_content_is_told_where_they_are_only_named() {
        Document document = attached();

        assertThat(document.toString()).doesNotContain("surat pemohon");
        assertThat(new Opened(document, pdf("a")).toString()).doesNotContain("surat pemohon", "%PDF");
    }
}
