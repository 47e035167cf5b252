package id.tapal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.view.SavedView;
import id.tapal.application.view.SavedViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link SavedViews} does. Extend it and say where fresh holdings come from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class SavedViewsContract {

    private static final String HEAD = Agency.HEAD.id();
    private static final String OTHER = Agency.RECEPTION.id();
    private static final int MOST = 3;
    private static final SavedView LATE = new SavedView("Terlambat – 'surat' 🌏", "channel=letter&late=true");

    private SavedViews views;

    /** Fresh, empty holdings; called once before each test. */
    protected abstract Desk.Holdings fresh();

    /** For subclasses. */
    @SuppressWarnings("NullAway.Init") // made by JUnit before each test
    protected SavedViewsContract() {}

    @BeforeEach
    void takeFreshHoldings() {
        Desk.Holdings holdings = fresh();
        DeskFixture.over(holdings);
        views = holdings.views();
    }

    @Test
    void has_none_at_first() {
        assertThat(views.of(HEAD)).isEmpty();
        assertThat(views.of("nobody")).isEmpty();
    }

    @Test
    void keeps_views_for_each_member_apart() {
        assertThat(views.save(HEAD, LATE, MOST)).isTrue();
        assertThat(views.save(HEAD, new SavedView("Konsep", "stage=drafted"), MOST))
                .isTrue();
        assertThat(views.save(OTHER, new SavedView(LATE.name(), ""), MOST)).isTrue();

        assertThat(views.of(HEAD)).containsExactlyInAnyOrder(LATE, new SavedView("Konsep", "stage=drafted"));
        assertThat(views.of(OTHER)).containsExactly(new SavedView(LATE.name(), ""));
    }

    @Test
    void takes_the_place_of_the_one_of_that_name() {
        views.save(HEAD, LATE, MOST);
        assertThat(views.save(HEAD, new SavedView(LATE.name(), "stage=drafted"), MOST))
                .isTrue();

        assertThat(views.of(HEAD)).containsExactly(new SavedView(LATE.name(), "stage=drafted"));
    }

    @Test
    void takes_no_more_than_so_many_but_changes_those_that_there_are() {
        for (int i = 1; i <= MOST; i++) {
            assertThat(views.save(HEAD, new SavedView("view " + i, ""), MOST)).isTrue();
        }
        assertThat(views.save(HEAD, LATE, MOST)).isFalse();
        assertThat(views.save(HEAD, new SavedView("view 2", "late=true"), MOST)).isTrue();
        assertThat(views.save(OTHER, LATE, MOST)).isTrue();
        assertThat(views.of(HEAD)).hasSize(MOST).contains(new SavedView("view 2", "late=true"));

        views.delete(HEAD, "view 1");
        assertThat(views.save(HEAD, LATE, MOST)).isTrue();
    }

    @Test
    void takes_no_more_than_so_many_at_the_same_moment() throws Exception {
        Race.Outcome<Boolean> saved =
                Race.of(2 * MOST, runner -> views.save(HEAD, new SavedView("view " + runner, ""), MOST));

        assertThat(saved.failures()).isEmpty();
        assertThat(saved.values().stream().filter(each -> each)).hasSize(MOST);
        assertThat(views.of(HEAD)).hasSize(MOST);
    }

    @Test
    void deletes_one_and_no_other() {
        views.save(HEAD, LATE, MOST);
        views.save(HEAD, new SavedView("Konsep", ""), MOST);
        views.save(OTHER, LATE, MOST);

        views.delete(HEAD, LATE.name());
        views.delete(HEAD, LATE.name());
        views.delete("nobody", LATE.name());

        assertThat(views.of(HEAD)).containsExactly(new SavedView("Konsep", ""));
        assertThat(views.of(OTHER)).containsExactly(LATE);
    }

    @Test
    void keeps_none_of_a_member_that_there_is_not() {
        assertThatThrownBy(() -> views.save("nobody", LATE, MOST)).isInstanceOf(RuntimeException.class);
        assertThat(views.of("nobody")).isEmpty();
    }
}
