package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Reach;
import id.tapal.application.page.Page;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Cursor;
import id.tapal.application.request.Inbox;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.RegisterQuery;
import id.tapal.application.request.RegisterRow;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.Obligation;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InboxTest {

    private final DeskFixture desk = DeskFixture.inMemory();

    private CaseView aLetter() {
        return desk.open(
                Channel.LETTER,
                ActType.LETTER_RECEIVED,
                Agency.REGISTRY,
                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                        .with(Fact.IDENTITY, "ktp")
                        .with(Fact.ADDRESSED_TO, "kepala"));
    }

    private CaseView appoint(CaseView letter, Agency handler) {
        return desk.record(
                letter,
                ActType.DISPOSITION_MADE,
                Agency.HEAD,
                Facts.of(Fact.TO, handler.id(), Fact.TO_ROLE, handler.role().id()));
    }

    private List<Inbox.Item> of(Agency member) {
        return desk.desk().inbox().of(member.id(), Optional.empty(), 10).items();
    }

    @Test
    void a_letter_is_the_heads_until_it_is_disposed_and_then_the_handlers() {
        CaseView letter = aLetter();
        assertThat(of(Agency.HEAD)).extracting(item -> item.row().number()).containsExactly(letter.number());
        assertThat(of(Agency.STAFF)).isEmpty();

        appoint(letter, Agency.STAFF);

        assertThat(of(Agency.HEAD)).isEmpty();
        assertThat(of(Agency.STAFF))
                .flatExtracting(Inbox.Item::obligations)
                .extracting(Obligation::act)
                .contains(ActType.ANSWER_DRAFTED);
    }

    @Test
    void a_draft_is_owed_by_the_superior_of_the_handler_and_not_by_another_of_that_rank() {
        CaseView disposed = appoint(aLetter(), Agency.STAFF);
        CaseView drafted =
                desk.record(disposed, ActType.ANSWER_DRAFTED, Agency.STAFF, Facts.of(Fact.DECISION, "granted"));
        assertThat(of(Agency.SUBDIVISION_HEAD)).hasSize(1);
        assertThat(of(Agency.SUBSECTION_HEAD)).isEmpty();

        desk.record(drafted, ActType.DRAFT_ENDORSED, Agency.SUBDIVISION_HEAD, Facts.NONE);

        assertThat(of(Agency.SUBDIVISION_HEAD)).isEmpty();
        assertThat(of(Agency.DIVISION_HEAD)).hasSize(1);
        assertThat(of(Agency.OTHER_DIVISION_HEAD)).isEmpty();
    }

    @Test
    void what_is_due_first_comes_first_and_no_more_than_asked() {
        CaseView first = aLetter();
        desk.setClock("2026-03-03T09:00");
        CaseView second = aLetter();

        assertThat(of(Agency.HEAD))
                .extracting(item -> item.row().number())
                .containsExactly(first.number(), second.number());
        assertThat(desk.desk().inbox().of(Agency.HEAD.id(), Optional.empty(), 1).items())
                .extracting(item -> item.row().number())
                .containsExactly(first.number());
    }

    @Test
    void every_case_comes_once_whatever_the_page() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            letters.add(aLetter().number());
        }
        for (int limit = 1; limit <= 6; limit++) {
            List<String> paged = new ArrayList<>();
            Optional<Cursor> cursor = Optional.empty();
            do {
                Page<Inbox.Item, Cursor> page = desk.desk().inbox().of(Agency.HEAD.id(), cursor, limit);
                page.items().forEach(item -> paged.add(item.row().number()));
                cursor = page.next();
            } while (cursor.isPresent());
            assertThat(paged).as("%s a page", limit).isEqualTo(letters);
        }
    }

    @Test
    void the_limit_counts_cases_in_which_something_is_owed() {
        CaseView first = aLetter();
        CaseView second = aLetter();
        Reach whole = Reach.whole(Agency.HEAD.id());
        RegisterRow ofFirst = desk.holdings()
                .register()
                .search(RegisterQuery.all(DeskFixture.MONDAY_MORNING, 1), whole)
                .getFirst();
        appoint(first, Agency.STAFF);
        JournalEntry last = desk.holdings()
                .journal()
                .find(first.number())
                .orElseThrow()
                .entries()
                .getLast();
        // a register that lags behind: the row still says that the head owes the disposition
        desk.holdings().journal().append(new JournalEntry(3, last.entry(), last.recordedAt()), ofFirst);

        assertThat(desk.desk().inbox().of(Agency.HEAD.id(), Optional.empty(), 1).items())
                .extracting(item -> item.row().number())
                .containsExactly(second.number());
    }

    @Test
    void lateness_is_told_by_the_clock() {
        aLetter();
        assertThat(of(Agency.HEAD)).flatExtracting(Inbox.Item::obligations).noneMatch(Obligation::late);

        desk.setClock("2026-03-10T09:00");

        assertThat(of(Agency.HEAD)).flatExtracting(Inbox.Item::obligations).anyMatch(Obligation::late);
    }

    @Test
    void somebody_without_a_role_reads_no_inbox() {
        aLetter();

        assertThatThrownBy(() -> desk.desk().inbox().of("tamu", Optional.empty(), 10))
                .asInstanceOf(type(NotPermitted.class))
                .returns(NotPermitted.Reason.NO_ROLE, NotPermitted::reason);
    }
}
