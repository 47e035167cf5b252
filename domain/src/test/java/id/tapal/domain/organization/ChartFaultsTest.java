package id.tapal.domain.organization;

import static id.tapal.domain.organization.Chart.duty;
import static id.tapal.domain.organization.Chart.holds;
import static id.tapal.domain.organization.Chart.post;
import static id.tapal.domain.organization.Chart.standsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A faulty chart is refused: every fault is named, with who or what and with the remedy; nothing is silently mended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChartFaultsTest {

    @Test
    void a_sound_chart_has_no_faults() {
        assertThat(ChartCheck.faults(
                        Chart.POSTS,
                        List.of(
                                holds("pejabat-1", "kaban"),
                                standsIn("pejabat-2", "kaban", "2026-02-01", "2026-02-01")),
                        List.of(duty("petugas-1", Duty.RECEPTION, "2026-01-01", "2026-01-01"))))
                .isEmpty();
    }

    @Test
    void no_chart_is_no_fault() {
        assertThat(ChartCheck.faults(List.of(), List.of(), List.of())).isEmpty();
    }

    @Nested
    class Posts {

        @Test
        void without_a_head() {
            assertFaults(
                    Chart.with(post("kaban", Position.SECRETARY, null)),
                    "posts: one head is needed, found 0",
                    "posts: kaban does not outrank sekretaris; choose a superior of higher rank",
                    "posts: kaban does not outrank kabid; choose a superior of higher rank",
                    "posts: kaban has no superior; only the head has none");
        }

        @Test
        void with_two_heads() {
            assertFaults(Chart.with(post("kaban-2", Position.HEAD, null)), "posts: one head is needed, found 2");
        }

        @Test
        void with_a_post_that_hangs_in_the_air() {
            assertFaults(
                    Chart.with(post("kasubag", Position.SUBSECTION_HEAD, null)),
                    "posts: kasubag has no superior; only the head has none");
        }

        @Test
        void with_an_unknown_superior() {
            assertFaults(
                    Chart.without("sekretaris"),
                    "posts: the superior sekretaris of kasubag is no post; add it or mend the name");
        }

        @Test
        void with_a_cycle_of_two_below_which_nobody_else_is_blamed() {
            assertFaults(
                    Chart.with(
                            post("kabid", Position.DIVISION_HEAD, "kasubid"),
                            post("kasubid", Position.SUBDIVISION_HEAD, "kabid")),
                    "posts: kabid is its own superior in the end; break the cycle",
                    "posts: kasubid is its own superior in the end; break the cycle");
        }

        @Test
        void with_a_post_that_is_its_own_superior() {
            assertFaults(
                    Chart.with(post("kasubag", Position.SUBSECTION_HEAD, "kasubag")),
                    "posts: kasubag is its own superior in the end; break the cycle");
        }

        @Test
        void with_a_superior_of_the_same_rank() {
            assertFaults(
                    Chart.with(post("staf", Position.STAFF, "kasubid"), post("staf-2", Position.STAFF, "staf")),
                    "posts: staf does not outrank staf-2; choose a superior of higher rank");
        }

        @Test
        void with_a_superior_of_lower_rank() {
            assertFaults(
                    Chart.with(post("kabid-2", Position.DIVISION_HEAD, "kasubid")),
                    "posts: kasubid does not outrank kabid-2; choose a superior of higher rank");
        }

        @Test
        void with_a_head_who_has_a_superior() {
            assertFaults(
                    Chart.with(post("kaban", Position.HEAD, "sekretaris"), post("sekretaris", Position.SECRETARY, "x")),
                    "posts: sekretaris does not outrank kaban; choose a superior of higher rank",
                    "posts: the superior x of sekretaris is no post; add it or mend the name");
        }

        @Test
        void with_an_id_that_stands_twice_or_is_blank() {
            List<Post> posts = new ArrayList<>(Chart.POSTS);
            posts.add(post("staf", Position.STAFF, "kasubid"));
            posts.add(post(" ", Position.STAFF, "kasubid"));

            assertFaults(posts, "posts: staf stands twice; keep one", "posts: a post has no id; give it one");
        }

        private void assertFaults(List<Post> posts, String... faults) {
            assertThat(ChartCheck.faults(posts, List.of(), List.of()))
                    .extracting(ChartFault::text)
                    .containsExactlyInAnyOrder(faults);
        }
    }

    @Nested
    class Holdings {

        @Test
        void of_no_post() {
            assertFaults(
                    List.of(holds("pejabat-1", "kabag"), standsIn("pejabat-2", "kabag", "2026-01-01", null)),
                    "holdings: pejabat-1 holds kabag, which is no post; add it or mend the name",
                    "holdings: the stand-in pejabat-2 holds kabag, which is no post; add it or mend the name");
        }

        @Test
        void that_end_before_they_begin() {
            assertFaults(
                    List.of(
                            holds("pejabat-1", "kaban", "2026-02-02", "2026-02-01"),
                            standsIn("pejabat-2", "kabid", "2026-02-02", "2026-01-31")),
                    "holdings: pejabat-1 at kaban ends before it begins; swap the days",
                    "holdings: the stand-in pejabat-2 at kabid ends before it begins; swap the days");
        }

        @Test
        void of_two_at_once() {
            assertFaults(
                    List.of(holds("pejabat-1", "kaban"), holds("pegawai-2", "kaban")),
                    "holdings: pejabat-1 and pegawai-2 both hold kaban at once; end one term before the other begins");
        }

        @Test
        void of_two_stand_ins_at_once() {
            assertFaults(
                    List.of(
                            standsIn("pejabat-1", "kaban", "2026-01-01", "2026-01-31"),
                            holds("pegawai-3", "kaban"),
                            standsIn("pegawai-2", "kaban", "2026-01-31", null)),
                    "holdings: pejabat-1 and pegawai-2 both hold kaban at once; end one term before the other begins");
        }

        @Test
        void overlap_on_one_shared_day_whichever_comes_first() {
            Holding january = holds("pejabat-1", "kaban", "2026-01-01", "2026-01-31");
            Holding fromTheLast = holds("pegawai-2", "kaban", "2026-01-31", "2026-03-31");

            assertThat(ChartCheck.faults(Chart.POSTS, List.of(january, fromTheLast), List.of()))
                    .hasSize(1);
            assertThat(ChartCheck.faults(Chart.POSTS, List.of(fromTheLast, january), List.of()))
                    .hasSize(1);
        }

        @Test
        void that_follow_each_other_do_not_overlap_whichever_comes_first() {
            Holding january = holds("pejabat-1", "kaban", "2026-01-01", "2026-01-31");
            Holding february = holds("pegawai-2", "kaban", "2026-02-01", null);

            assertThat(ChartCheck.faults(Chart.POSTS, List.of(january, february), List.of()))
                    .isEmpty();
            assertThat(ChartCheck.faults(Chart.POSTS, List.of(february, january), List.of()))
                    .isEmpty();
        }

        @Test
        void of_one_person_at_two_posts_are_no_fault() {
            assertFaults(List.of(holds("pejabat-1", "kaban"), holds("pejabat-1", "kabid")));
        }

        private void assertFaults(List<Holding> holdings, String... faults) {
            assertThat(ChartCheck.faults(Chart.POSTS, holdings, List.of()))
                    .extracting(ChartFault::text)
                    .containsExactly(faults);
        }
    }

    @Test
    void a_duty_that_ends_before_it_begins() {
        assertThat(ChartCheck.faults(
                        Chart.POSTS,
                        List.of(),
                        List.of(
                                duty("petugas-1", Duty.RECEPTION, "2026-01-02", "2026-01-01"),
                                duty("petugas-1", Duty.LIAISON, "2026-01-02", "2026-01-02"))))
                .extracting(ChartFault::text)
                .containsExactly("duties: reception of petugas-1 ends before it begins; swap the days");
    }

    @Test
    void all_faults_are_reported_at_once_a_line_each() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organization.of(
                        Chart.without("kaban", "kabid", "kasubid", "staf", "kasubag"),
                        List.of(holds("pejabat-1", "kaban")),
                        List.of(duty("petugas-1", Duty.REGISTRY, "2026-01-02", "2026-01-01"))))
                .withMessage("""
                        posts: one head is needed, found 0
                        posts: the superior kaban of sekretaris is no post; add it or mend the name
                        holdings: pejabat-1 holds kaban, which is no post; add it or mend the name
                        duties: registry of petugas-1 ends before it begins; swap the days""");
    }
}
