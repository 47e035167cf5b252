package id.tapal.app;

import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.persistence.KeyFile;
import id.tapal.persistence.Vault;
import id.tapal.web.Limits;
import id.tapal.web.WebServer;
import java.nio.file.Path;
import java.util.Map;

/** One of several servers over one database. */
final class Node implements AutoCloseable {

    private final OpenDesk open;
    private final WebServer server;

    private Node(String database, Vault vault) {
        this.open = OpenDesk.at(database, vault, Standard.bppdNtt());
        this.server = WebServer.start(
                open.desk(),
                new PdfPrinter(),
                open::isReady,
                WebServer.Options.loopback(0).with(Limits.USUAL.atAnyRate()));
    }

    /** In this process. */
    static Node on(String database, Vault vault) {
        return new Node(database, vault);
    }

    /** The same as a process of its own, which can be killed. */
    static Serving process(String database, Path keys, Path log) throws java.io.IOException {
        ProcessBuilder builder = Serving.command(Map.of()).redirectError(log.toFile());
        builder.command().removeLast();
        builder.command().removeLast();
        builder.command().addAll(java.util.List.of(Node.class.getName(), database, keys.toString()));
        return Serving.started(builder);
    }

    /** Serves until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (Node node = on(arguments[0], KeyFile.at(Path.of(arguments[1])).vault())) {
            System.out.println("Tapal listens on " + node.address());
            Thread.currentThread().join();
        }
    }

    OpenDesk open() {
        return open;
    }

    int port() {
        return server.port();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.close();
        open.close();
    }
}
