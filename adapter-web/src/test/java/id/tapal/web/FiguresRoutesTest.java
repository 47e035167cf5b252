package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FiguresRoutesTest {

    private final DeskServer server = DeskServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tells_the_figures_of_a_year() {
        Ways.after(server.fixture(), Channel.WALK_IN, 7);
        Ways.after(server.fixture(), Channel.LETTER, 1);

        Answer answer = server.as(Agency.HEAD).get("/figures");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/year").asInt()).isEqualTo(2026);
        assertThat(answer.json().at("/requests").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/channels/0/months/2").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/decisions/granted").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/decisions/unanswered").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/times/0/clause").asString()).isEqualTo("TIME-A");
        assertThat(answer.json().at("/times/0/median").asInt()).isEqualTo(5);
        assertThat(answer.json().at("/times/0/share").asDouble()).isEqualTo(1);
        assertThat(answer.json().at("/times/2/median").isNull()).isTrue();
        assertThat(answer.json().at("/standing/1/open").asInt()).isEqualTo(1);
        assertThat(server.as(Agency.HEAD)
                        .get("/figures?year=2025&channel=letter")
                        .json()
                        .at("/requests")
                        .asInt())
                .isZero();
    }

    @Test
    void refuses_what_is_no_year_and_a_channel_that_is_not_read_whole() {
        for (String year : new String[] {"0", "10000", "kemarin", "-5"}) {
            Answer refused = server.as(Agency.HEAD).get("/figures?year=" + year).expectProblem(400);
            assertThat(refused.text("/field")).as(year).isEqualTo("year");
        }
        assertThat(server.as(Agency.RECEPTION).get("/figures?channel=letter").status())
                .isEqualTo(403);
        assertThat(server.as(Agency.RECEPTION)
                        .get("/figures")
                        .json()
                        .at("/channels")
                        .size())
                .isEqualTo(1);
    }
}
