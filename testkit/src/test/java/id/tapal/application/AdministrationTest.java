package id.tapal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.ChartOvertaken;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.NobodyLeft;
import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.Roster;
import id.tapal.application.page.Page;
import id.tapal.application.request.Inbox;
import id.tapal.domain.organization.ChartDifference;
import id.tapal.domain.organization.ChartEdit;
import id.tapal.domain.organization.FaultyChart;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AdministrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final DeskFixture desk = DeskFixture.inMemory();
    private final Administration administration = desk.desk().administration();

    @ParameterizedTest
    @EnumSource
    void only_the_head_and_the_secretary_administer(Agency member) {
        if (member == Agency.HEAD || member == Agency.SECRETARY) {
            assertThatCode(() -> administration.requireAdministrator(member.id()))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> administration.requireAdministrator(member.id()))
                    .asInstanceOf(type(NotPermitted.class))
                    .returns(NotPermitted.Reason.ADMINISTRATORS_ONLY, NotPermitted::reason);
        }
    }

    @Test
    void an_administrator_administers_without_a_post_and_decides_nothing_else() {
        administration.save(new Member("pengelola", "Pengelola", true, false, true));

        assertThatCode(() -> administration.requireAdministrator("pengelola")).doesNotThrowAnyException();
        assertThatCode(() -> administration.requireOversightOfAccess("pengelola"))
                .doesNotThrowAnyException();
        assertThat(administration.administrators())
                .extracting(Member::id)
                .containsExactly(Agency.HEAD.id(), "pengelola", Agency.SECRETARY.id());
        assertThatThrownBy(() -> administration.requireLeader("pengelola"))
                .asInstanceOf(type(NotPermitted.class))
                .returns(NotPermitted.Reason.LEADERS_ONLY, NotPermitted::reason);
        assertThatThrownBy(() -> administration.requireOversight("pengelola"))
                .asInstanceOf(type(NotPermitted.class))
                .returns(NotPermitted.Reason.OVERSIGHT_ONLY, NotPermitted::reason);
    }

    @Test
    void an_auditor_does_not_administer() {
        assertThatThrownBy(() -> new Member("pemeriksa", "Pemeriksa", true, true, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("administrator: ");
    }

    @Test
    void a_stand_in_administers_as_long_as_they_stand_in() {
        administration.replace(Agency.organizationWithout(
                Agency.SECRETARY,
                List.of(new Holding(
                        Agency.DIVISION_HEAD.id(), Agency.SECRETARY.post().id(), TODAY, TODAY, true))));

        assertThatCode(() -> administration.requireAdministrator(Agency.DIVISION_HEAD.id()))
                .doesNotThrowAnyException();
        desk.setClock("2026-03-03T00:00");
        assertThatThrownBy(() -> administration.requireAdministrator(Agency.DIVISION_HEAD.id()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_chart_that_names_strangers_is_refused_and_the_old_one_stays() {
        Holding stranger = new Holding("orang-luar", Agency.HEAD.post().id(), TODAY, null, false);

        assertThatThrownBy(() -> administration.replace(Agency.organizationWithout(Agency.HEAD, List.of(stranger))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("orang-luar", "add the member first");
        assertThat(administration.organization().holdings())
                .isEqualTo(Agency.organization().holdings());
    }

    @Test
    void all_members_are_told_however_many_pages_they_fill() {
        int before = administration.members().size();
        for (int i = before; i < 2 * Page.LIMIT; i++) {
            administration.save(new Member("m" + i, "Staf", true));
        }
        assertThat(administration.members())
                .hasSize(2 * Page.LIMIT)
                .isSortedAccordingTo(Comparator.comparing(Member::id))
                .doesNotHaveDuplicates();

        administration.save(new Member("satu-lagi", "Staf", true));
        assertThat(administration.members()).hasSize(2 * Page.LIMIT + 1).doesNotHaveDuplicates();
    }

    @Test
    void a_page_takes_1_to_200_members() {
        assertThat(administration.members(Optional.empty(), 1).items()).hasSize(1);
        for (int wrong : List.of(0, Page.LIMIT + 1)) {
            assertThatThrownBy(() -> administration.members(Optional.empty(), wrong))
                    .hasMessage("limit: 1 to 200, was " + wrong);
        }
    }

    @Test
    void somebody_active_is_left_to_administer() {
        List<Member> members = administration.members();
        assertThatCode(() -> requireSomebodyLeft(Agency.organization(), members))
                .doesNotThrowAnyException();
        assertThatCode(() -> requireSomebodyLeft(Agency.organizationWithout(Agency.HEAD, List.of()), members))
                .as("the secretary is left")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> requireSomebodyLeft(Organization.empty(), members))
                .isInstanceOf(NobodyLeft.class);
        List<Member> withAnother = new ArrayList<>(members);
        withAnother.add(new Member("pengelola", "Pengelola", true, false, true));
        assertThatCode(() -> requireSomebodyLeft(Organization.empty(), withAnother))
                .as("who administers without a post is left")
                .doesNotThrowAnyException();
        List<Member> inactive = members.stream()
                .map(member -> new Member(member.id(), member.name(), false))
                .toList();
        assertThatThrownBy(() -> requireSomebodyLeft(Agency.organization(), inactive))
                .isInstanceOf(NobodyLeft.class);
    }

    private void requireSomebodyLeft(Organization chart, List<Member> members) {
        administration.requireSomebodyLeft(new Roster(members, new Chart(1, chart)));
    }

    @Test
    void two_who_put_each_other_out_at_once_leave_one() throws Exception {
        administration.save(new Member("pengelola", "Pengelola", true, false, true));
        administration.replace(Agency.organizationWithout(Agency.SECRETARY, List.of()));
        Callable<Boolean> head = () -> isSaved("pengelola", Agency.HEAD.member().withActive(false));
        Callable<Boolean> other = () -> isSaved(
                Agency.HEAD.id(), administration.find("pengelola").orElseThrow().withActive(false));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Boolean> saved = new ArrayList<>();
            for (Future<Boolean> each : threads.invokeAll(List.of(head, other))) {
                saved.add(each.get());
            }
            assertThat(saved).containsExactlyInAnyOrder(true, false);
        }
        assertThat(administration.administrators()).hasSize(1);
    }

    private boolean isSaved(String by, Member member) {
        try {
            administration.save(by, member);
            return true;
        } catch (NobodyLeft last) {
            return false;
        }
    }

    @Test
    void a_change_on_the_ground_of_an_old_chart_is_refused_and_what_changed_meanwhile_is_known() {
        Chart seen = administration.chart();
        Post post = new Post(
                "jabatan-baru",
                "Jabatan Baru",
                Position.STAFF,
                Agency.SECRETARY.post().id());
        administration.edit(Agency.SECRETARY.id(), seen.version(), chart -> ChartEdit.add(chart, post));

        assertThatThrownBy(() -> administration.edit(
                        Agency.HEAD.id(), seen.version(), chart -> ChartEdit.close(chart, "jabatan-staf", TODAY)))
                .asInstanceOf(type(ChartOvertaken.class))
                .returns(seen.version(), ChartOvertaken::expected)
                .returns(seen.version() + 1, ChartOvertaken::actual);
        assertThat(administration.chartOf(seen.version()))
                .get()
                .satisfies(was -> assertThat(ChartDifference.between(was, administration.organization()))
                        .containsExactly(new ChartDifference.OfPost(null, post)));
        assertThat(administration.chartOf(seen.version() + 9)).isEmpty();
    }

    @Test
    void who_changed_what_and_when_is_kept() {
        Chart seen = administration.chart();
        Member before = Agency.STAFF.member();
        Member after = before.withAdministrator(true);
        administration.save(Agency.HEAD.id(), after);
        desk.setClock("2026-03-03T08:00");
        administration.replace(Agency.SECRETARY.id(), seen.organization());
        desk.desk().accounts().oneTimePassword(Agency.HEAD.id(), Agency.STAFF.id());

        List<Changed> last = administration.changes(Optional.empty(), 3).items();
        assertThat(last)
                .extracting(Changed::change)
                .containsExactly(
                        new Change.OfPassword(Agency.STAFF.id()),
                        new Change.OfChart(seen, seen.next(seen.organization())),
                        new Change.OfMember(before, after));
        assertThat(last)
                .extracting(changed -> changed.author().member())
                .containsExactly(Agency.HEAD.id(), Agency.SECRETARY.id(), Agency.HEAD.id());
        assertThat(last.getLast().author().at()).isEqualTo(DeskFixture.MONDAY_MORNING);
        assertThat(administration.changes(Optional.of(2), 3).items())
                .singleElement()
                .satisfies(first -> assertThat(first.author()).isEqualTo(DeskFixture.OPERATOR));
    }

    @Test
    void what_is_refused_is_not_kept_as_changed() {
        int before =
                administration.changes(Optional.empty(), 1).items().getFirst().sequence();
        int version = administration.chart().version();
        assertThatThrownBy(() -> administration.edit(Agency.HEAD.id(), version, chart -> Organization.empty()))
                .isInstanceOf(NobodyLeft.class);
        assertThatThrownBy(() -> administration.edit(
                        Agency.HEAD.id(), version, chart -> ChartEdit.close(chart, "jabatan-kepala", TODAY)))
                .isInstanceOf(FaultyChart.class);
        administration.save(Agency.HEAD.id(), Agency.STAFF.member());

        assertThat(administration
                        .changes(Optional.empty(), 1)
                        .items()
                        .getFirst()
                        .sequence())
                .isEqualTo(before + 1);
        assertThat(administration.chart().version()).isEqualTo(version);
    }

    @Test
    void who_owes_what_follows_the_chart_and_the_days_in_it() {
        desk.record(
                desk.record(
                        desk.open(
                                Channel.LETTER,
                                ActType.LETTER_RECEIVED,
                                Agency.REGISTRY,
                                Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, "Peta")
                                        .with(Fact.IDENTITY, "ktp")
                                        .with(Fact.ADDRESSED_TO, "kepala")),
                        ActType.DISPOSITION_MADE,
                        Agency.HEAD,
                        Facts.of(Fact.TO, Agency.STAFF.id(), Fact.TO_ROLE, "staff")),
                ActType.ANSWER_DRAFTED,
                Agency.STAFF,
                Facts.of(Fact.DECISION, "granted"));
        assertThat(inbox(Agency.SUBDIVISION_HEAD)).hasSize(1);
        assertThat(inbox(Agency.SUBSECTION_HEAD)).isEmpty();

        LocalDate next = TODAY.plusDays(1);
        String post = Agency.SUBDIVISION_HEAD.post().id();
        administration.replace(Agency.organizationWithout(
                Agency.SUBDIVISION_HEAD,
                List.of(
                        new Holding(Agency.SUBDIVISION_HEAD.id(), post, Agency.SINCE, TODAY, false),
                        new Holding(Agency.SUBSECTION_HEAD.id(), post, next, null, true))));

        assertThat(inbox(Agency.SUBDIVISION_HEAD)).hasSize(1);
        assertThat(inbox(Agency.SUBSECTION_HEAD)).isEmpty();
        desk.setClock("2026-03-03T08:00");
        assertThatThrownBy(() -> inbox(Agency.SUBDIVISION_HEAD))
                .as("no longer in office")
                .isInstanceOf(NotPermitted.class);
        assertThat(inbox(Agency.SUBSECTION_HEAD)).as("stands in from today").hasSize(1);
    }

    private List<Inbox.Item> inbox(Agency member) {
        return desk.desk().inbox().of(member.id(), Optional.empty(), 10).items();
    }
}
