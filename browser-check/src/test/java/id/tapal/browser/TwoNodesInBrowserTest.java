package id.tapal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.persistence.KeyFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one PostgreSQL database, behind one address. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
final class TwoNodesInBrowserTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void who_sits_at_a_node_that_is_killed_goes_on_at_the_other_without_signing_in_again() throws IOException {
        Path keys = folder.resolve("tapal.key");
        KeyFile.at(keys).make(new SecureRandom());
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String database = server.getJdbcUrl("postgres", "postgres");
            try (DemoDesk first = DemoDesk.on(database, keys);
                    DemoDesk second = DemoDesk.beside(first, database, keys);
                    Relay relay = Relay.to(List.of(first.address(), second.address()));
                    House house = House.around(second.at(relay.address()))) {
                Visit visit = new Visit(house, UnaryOperator.identity());
                Person reception = visit.begins();
                String number = reception.number();
                house.settle();
                first.kill();
                relay.partFrom(first.address());
                visit.ends();
                house.leave();
                assertThat(house.desk().read(number, "kepala").path("breaches")).isEmpty();
            }
        }
    }
}
