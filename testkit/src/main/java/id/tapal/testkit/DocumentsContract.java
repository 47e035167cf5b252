package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.DocumentType;
import id.tapal.application.document.Documents;
import id.tapal.application.people.Forgetting;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Documents} does, together with the people of the same holdings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class DocumentsContract {

    private static final Instant AT = Instant.parse("2026-12-01T01:00:00.000000001Z");

    private Desk.Holdings holdings;
    private Documents documents;
    private String number = "";
    private String other = "";

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected DocumentsContract() {}

    @BeforeEach
    void openTwoCases() {
        holdings = fresh();
        documents = holdings.documents();
        DeskFixture desk = DeskFixture.over(holdings);
        number = aVisit(desk);
        other = aVisit(desk);
    }

    private static String aVisit(DeskFixture desk) {
        return desk.open(
                        Channel.WALK_IN,
                        ActType.GUEST_BOOK_SIGNED,
                        Agency.RECEPTION,
                        Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta"))
                .number();
    }

    private static Document document(String number, String id, int size, Instant at) {
        return new Document(
                number,
                id,
                DocumentKind.IDENTITY,
                DocumentType.PNG,
                "Ma'af \u2014 \u6e08\u307f.png",
                size,
                Agency.RECEPTION.id(),
                at);
    }

    private static Content bytes(int seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return Content.of(bytes);
    }

    private Document added(String number, String id, Content content, Instant at) {
        Document document = document(number, id, content.size(), at);
        assertThat(documents.add(document, content)).isEqualTo(document);
        return document;
    }

    private static DocumentAccess opening(Document document, Agency member, Instant at) {
        return DocumentAccess.opening(document, member.id(), at);
    }

    @Test
    void keeps_a_document_with_all_that_is_said_of_it() {
        Document letter =
                new Document(number, "b", DocumentKind.LETTER, DocumentType.PDF, "surat.pdf", 3, Agency.HEAD.id(), AT);
        documents.add(letter, bytes(1, 3));
        Document card = added(number, "a", bytes(2, 5), AT.plusNanos(1));

        assertThat(documents.list(number)).containsExactly(letter, card);
        assertThat(documents.list(other)).isEmpty();
        assertThat(documents.list("2026/TM/9999")).isEmpty();
    }

    @Test
    void tells_the_content_as_it_came_whatever_its_size() {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, Content.LARGEST}) {
            Content content = bytes(size, size);
            Document document = added(number, "id-" + size, content, AT);

            assertThat(documents.open(opening(document, Agency.HEAD, AT)).orElseThrow())
                    .as("%d bytes", size)
                    .isEqualTo(content);
        }
    }

    @Test
    void keeps_who_attached_and_who_opened_with_the_last_first() {
        Document first = added(number, "a", bytes(1, 10), AT);
        Document second = added(number, "b", bytes(2, 10), AT.plusNanos(1));
        added(other, "c", bytes(3, 10), AT.plusNanos(1));
        DocumentAccess later = opening(first, Agency.HEAD, AT.plusSeconds(9));
        documents.open(later);

        assertThat(documents.accesses(number, 10))
                .containsExactly(later, DocumentAccess.attaching(second), DocumentAccess.attaching(first));
        assertThat(documents.accesses(number, 1)).containsExactly(later);
        assertThat(documents.accesses("2026/TM/9999", 10)).isEmpty();
    }

    @Test
    void tells_nothing_of_what_is_not_there_and_keeps_no_opening_of_it() {
        Document there = added(number, "a", bytes(1, 10), AT);

        assertThat(documents.open(opening(document(number, "z", 10, AT), Agency.HEAD, AT)))
                .isEmpty();
        assertThat(documents.open(opening(document(other, "a", 10, AT), Agency.HEAD, AT)))
                .as("of another case")
                .isEmpty();
        assertThat(documents.accesses(other, 10)).isEmpty();
        assertThat(documents.accesses(number, 10)).containsExactly(DocumentAccess.attaching(there));
    }

    @Test
    void keeps_the_same_content_of_a_case_once() {
        Document first = added(number, "a", bytes(1, 10), AT);

        assertThat(documents.add(document(number, "b", 10, AT.plusSeconds(1)), bytes(1, 10)))
                .isEqualTo(first);

        assertThat(documents.list(number)).containsExactly(first);
        assertThat(documents.accesses(number, 10)).hasSize(1);
        added(other, "c", bytes(1, 10), AT);
        added(number, "d", bytes(2, 10), AT.plusSeconds(1));
    }

    @Test
    void keeps_it_once_too_where_several_attach_it_at_the_same_time() throws Exception {
        Race.Outcome<Document> outcome =
                Race.of(4, runner -> documents.add(document(number, "id-" + runner, 10, AT), bytes(1, 10)));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.values()).hasSize(4);
        assertThat(documents.list(number)).hasSize(1).containsAll(outcome.values());
    }

    @Test
    void belongs_to_a_case() {
        assertThatThrownBy(() -> documents.add(document("2026/TM/9999", "a", 3, AT), bytes(1, 3)))
                .isInstanceOf(RuntimeException.class);
        assertThat(documents.list("2026/TM/9999")).isEmpty();
    }

    @Test
    void is_destroyed_when_the_people_of_its_case_are_forgotten() {
        Document card = added(number, "a", bytes(1, 70_000), AT);
        Document left = added(other, "b", bytes(1, 70_000), AT);
        documents.open(opening(card, Agency.HEAD, AT.plusSeconds(1)));

        holdings.people().forget(new Forgetting(number, Agency.HEAD.id(), AT.plusSeconds(2), "diminta pemohon"));

        assertThat(documents.list(number)).isEmpty();
        assertThat(documents.open(opening(card, Agency.HEAD, AT.plusSeconds(3))))
                .isEmpty();
        assertThat(documents.list(other)).containsExactly(left);
        assertThat(documents.open(opening(left, Agency.HEAD, AT))).contains(bytes(1, 70_000));
    }

    @Test
    void keeps_who_attached_and_opened_what_is_forgotten_and_takes_nothing_more() {
        Document card = added(number, "a", bytes(1, 10), AT);
        DocumentAccess opened = opening(card, Agency.HEAD, AT.plusSeconds(1));
        documents.open(opened);
        holdings.people().forget(new Forgetting(number, Agency.HEAD.id(), AT.plusSeconds(2), "diminta pemohon"));

        assertThatThrownBy(() -> documents.add(document(number, "b", 10, AT), bytes(2, 10)))
                .isInstanceOf(PeopleForgotten.class);

        assertThat(documents.list(number)).isEmpty();
        assertThat(documents.accesses(number, 10)).containsExactly(opened, DocumentAccess.attaching(card));
    }
}
