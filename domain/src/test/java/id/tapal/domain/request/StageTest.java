package id.tapal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StageTest {

    @Test
    void stages_stand_in_the_order_of_the_way() {
        assertThat(String.join(" ", Arrays.stream(Stage.values()).map(Stage::id).toList()))
                .isEqualTo("new received reviewed copied relayed assigned directed drafted redrafting signed"
                        + " handed-over called answered withdrawing completed withdrawn");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void a_stage_is_found_by_its_name(Stage stage) {
        assertThat(Stage.find(stage.id())).contains(stage);
    }

    @Test
    void another_name_is_no_stage() {
        assertThat(Stage.find("late")).isEmpty();
        assertThat(Stage.find("")).isEmpty();
    }
}
