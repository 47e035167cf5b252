package id.tapal.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL server that can be killed and started again on its data and port. It is set to say that a commit is done before it is on the
 * disk: whoever writes what must not be lost has to ask for more.
 */
final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedPostgres server;

    private Postgres(Path folder) throws IOException {
        this.folder = folder;
        this.server = start(folder, 0);
    }

    /** A new one, with its data in a folder. */
    static Postgres in(Path folder) throws IOException {
        return new Postgres(folder);
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(port == 0)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("max_connections", "100")
                .setServerConfig("synchronous_commit", "off")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** The address of a new, empty database. */
    String fresh(String name) {
        execute("create database " + name);
        return server.getJdbcUrl("postgres", name);
    }

    void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** SIGKILL for the server and every process of it at once: nothing is written any more. */
    void kill() throws InterruptedException, IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                        .getFirst()
                        .trim()))
                .orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(postmaster.pid()))
                .start()
                .waitFor(); // no new processes
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        all.forEach(each -> each.onExit().join());
        server.getProcess().waitFor();
    }

    /** Starts it again, on the same data and port; it recovers what was committed. */
    void restart() throws IOException {
        int port = server.getPort();
        Files.deleteIfExists(folder.resolve("epg-lock"));
        server = start(folder, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
