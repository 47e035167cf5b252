package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Author;
import id.tapal.application.organization.Change;
import id.tapal.application.organization.Changed;
import id.tapal.application.organization.Chart;
import id.tapal.application.organization.Member;
import id.tapal.application.organization.Staff;
import id.tapal.domain.organization.Duty;
import id.tapal.domain.organization.DutyAssignment;
import id.tapal.domain.organization.Holding;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Position;
import id.tapal.domain.organization.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link Staff} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StaffContract {

    private static final Comparator<Member> ORDER = Comparator.comparing(Member::id);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Staff staff;
    private Pages<Member, String> pages;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected StaffContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        staff = fresh().staff();
        pages = new Pages<>(staff::members, Member::id);
    }

    @Test
    void has_nobody_and_no_chart_at_first() {
        assertThat(pages.all()).isEmpty();
        assertThat(staff.find("kepala")).isEmpty();
        assertThat(staff.organization().isEmpty()).isTrue();
    }

    @Test
    void lists_its_members_by_id() {
        Member third = new Member("kabid-2", "Kepala Bidang Kerja Sama", true);
        Member first = new Member("ana.m", "Ana 'Ani' Maréchal — アナ", false);
        Member second = new Member("kabid-10", "Kepala Bidang", true);
        List.of(third, first, second).forEach(member -> staff.save(DeskFixture.OPERATOR, member));

        assertThat(pages.all()).containsExactly(first, second, third);
        assertThat(staff.find("ana.m")).contains(first);
        assertThat(staff.find("ANA.M")).isEmpty();
        assertThat(staff.find("kabid")).isEmpty();
    }

    @Test
    void lists_each_member_once_from_page_to_page() {
        for (int i = 0; i < 24; i++) {
            put("m" + (i * 7 % 24));
        }

        assertThat(pages.all()).hasSize(24).isSortedAccordingTo(ORDER);
        pages.requireEachItemOnce(pages.all());
    }

    @Test
    void loses_and_doubles_nobody_while_others_are_added() {
        for (int i = 0; i < 12; i++) {
            put("m" + i);
        }

        pages.requireNoneLostWhileSomeAreAdded(3, ORDER, round -> {
            put("a" + round);
            put("m5." + round);
            put("z" + round);
        });
    }

    @Test
    void goes_on_after_an_id_that_nobody_has() {
        put("a");
        put("c");

        assertThat(staff.members(Optional.of("b"), 9)).extracting(Member::id).containsExactly("c");
        assertThat(staff.members(Optional.of("B"), 1)).extracting(Member::id).containsExactly("a");
        assertThat(staff.members(Optional.of("c"), 9)).isEmpty();
    }

    private void put(String id) {
        staff.save(DeskFixture.OPERATOR, new Member(id, "Staf", true));
    }

    @Test
    void changes_the_member_of_an_id_that_is_there() {
        staff.save(DeskFixture.OPERATOR, new Member("kabid-1", "Kepala Bidang", true));

        for (Member changed : List.of(
                new Member("kabid-1", "Mantan Kepala Bidang", false),
                new Member("kabid-1", "Pemeriksa", true, true),
                new Member("kabid-1", "Pengelola", true, false, true))) {
            staff.save(DeskFixture.OPERATOR, changed);

            assertThat(pages.all()).containsExactly(changed);
        }
    }

    @Test
    void gives_back_a_chart_with_terms_stand_ins_and_duties() {
        List<Post> posts = List.of(
                new Post("p1", "Kepala \"Badan\"", Position.HEAD, null),
                new Post("p2", "Sekretaris", Position.SECRETARY, "p1"),
                new Post("p3", "Kasubag — データ", Position.SUBSECTION_HEAD, "p2"),
                new Post("p4", "Kabid", Position.DIVISION_HEAD, "p1"),
                new Post("p5", "Kasubid", Position.SUBDIVISION_HEAD, "p4"),
                new Post("p6", "Staf", Position.STAFF, "p5"));
        List<Holding> holdings = List.of(
                new Holding("kepala", "p1", DAY.minusYears(3), DAY.minusDays(1), false),
                new Holding("sekretaris", "p1", DAY, DAY.plusMonths(1), true),
                new Holding("sekretaris", "p2", DAY.minusYears(3), null, false));
        List<DutyAssignment> duties = List.of(
                new DutyAssignment("staf", Duty.RECEPTION, DAY, null),
                new DutyAssignment("staf", Duty.REGISTRY, DAY, DAY),
                new DutyAssignment("staf", Duty.LIAISON, DAY, DAY.plusDays(1)));

        staff.replaceOrganization(DeskFixture.OPERATOR, Organization.of(posts, holdings, duties));

        assertThat(staff.organization().posts()).isEqualTo(posts);
        assertThat(staff.organization().holdings()).isEqualTo(holdings);
        assertThat(staff.organization().duties()).isEqualTo(duties);
    }

    @Test
    void replaces_the_chart_whole() {
        staff.replaceOrganization(DeskFixture.OPERATOR, Agency.organization());
        List<Post> head = List.of(new Post("p1", "Kepala Badan", Position.HEAD, null));

        staff.replaceOrganization(DeskFixture.OPERATOR, Organization.of(head, List.of(), List.of()));
        assertThat(staff.organization().posts()).isEqualTo(head);
        assertThat(staff.organization().holdings()).isEmpty();
        assertThat(staff.organization().duties()).isEmpty();

        staff.replaceOrganization(DeskFixture.OPERATOR, Organization.empty());
        assertThat(staff.organization().isEmpty()).isTrue();
    }

    @Test
    void keeps_who_changed_what_latest_first() {
        Author later = new Author("sekretaris", DeskFixture.MONDAY_MORNING.plusNanos(1));
        Member before = new Member("staf", "Staf \"Satu\"", true);
        Member after = new Member("staf", "Staf — データ", false, false, true);
        Chart chart = Chart.NONE.next(Agency.organization());
        staff.save(DeskFixture.OPERATOR, before);
        staff.save(later, after);
        staff.replaceOrganization(later, Agency.organization());
        staff.change(later, roster -> new Change.OfPassword("staf"));

        List<Changed> all = List.of(
                new Changed(4, later, new Change.OfPassword("staf")),
                new Changed(3, later, new Change.OfChart(Chart.NONE, chart)),
                new Changed(2, later, new Change.OfMember(before, after)),
                new Changed(1, DeskFixture.OPERATOR, new Change.OfMember(null, before)));
        assertThat(staff.changes(Optional.empty(), 9))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(all);
        assertThat(staff.changes(Optional.of(4), 2))
                .extracting(Changed::sequence)
                .containsExactly(3, 2);
        assertThat(staff.changes(Optional.of(1), 2)).isEmpty();
    }

    @Test
    void knows_the_chart_of_a_version_that_was() {
        staff.replaceOrganization(DeskFixture.OPERATOR, Agency.organization());
        staff.replaceOrganization(DeskFixture.OPERATOR, Organization.empty());

        assertThat(staff.chartOf(0)).get().returns(true, Organization::isEmpty);
        assertThat(staff.chartOf(1)).get().returns(Agency.organization().posts(), Organization::posts);
        assertThat(staff.chartOf(2)).get().returns(true, Organization::isEmpty);
        assertThat(staff.chartOf(3)).isEmpty();
        assertThat(staff.chartOf(-1)).isEmpty();
    }

    @Test
    void changes_nothing_where_deciding_fails() {
        put("staf");

        assertThatThrownBy(() -> staff.change(DeskFixture.OPERATOR, roster -> {
                    throw new IllegalStateException(
                            "not " + roster.members().getFirst().id());
                }))
                .hasMessageContaining("not staf");

        put("staf-2");
        assertThat(staff.changes(Optional.empty(), 9))
                .extracting(Changed::sequence)
                .containsExactly(2, 1);
    }

    @Test
    void each_of_many_changes_at_once_sees_the_one_before() throws Exception {
        int runners = 8;

        Race.Outcome<Integer> seen = Race.of(runners, runner -> {
            AtomicInteger before = new AtomicInteger(-1);
            staff.change(DeskFixture.OPERATOR, roster -> {
                before.set(roster.members().size());
                return new Change.OfMember(null, new Member("m" + runner, "Staf", true));
            });
            return before.get();
        });

        assertThat(seen.failures()).isEmpty();
        assertThat(seen.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, runners).boxed().toList());
        assertThat(staff.changes(Optional.empty(), 99))
                .extracting(Changed::sequence)
                .containsExactlyElementsOf(
                        IntStream.range(0, runners).mapToObj(i -> runners - i).toList());
    }

    @Test
    void keeps_a_post_that_is_closed() {
        Post closed = new Post("p2", "Sekretaris", Position.SECRETARY, "p1", DAY);
        Organization chart =
                Organization.of(List.of(new Post("p1", "Kepala", Position.HEAD, null), closed), List.of(), List.of());

        staff.replaceOrganization(DeskFixture.OPERATOR, chart);
        assertThat(staff.organization().posts()).isEqualTo(chart.posts());
    }

    @Test
    void keeps_members_and_chart_apart() {
        staff.save(DeskFixture.OPERATOR, Agency.HEAD.member());
        staff.replaceOrganization(DeskFixture.OPERATOR, Agency.organization());
        staff.replaceOrganization(DeskFixture.OPERATOR, Organization.empty());

        assertThat(pages.all()).containsExactly(Agency.HEAD.member());
    }
}
