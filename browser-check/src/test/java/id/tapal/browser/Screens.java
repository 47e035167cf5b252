package id.tapal.browser;

import id.tapal.application.desk.Desk;
import id.tapal.domain.deadline.WorkingCalendar;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Standard;
import id.tapal.pdf.PdfPrinter;
import id.tapal.persistence.Database;
import id.tapal.persistence.KeyFile;
import id.tapal.web.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * The pages that a browser shows, as the server itself tells them.
 *
 * @param paths such as {@code /desk/cases/<number>}
 */
record Screens(List<String> paths) {

    private static final String SHOWN = "GET ";

    /** What is kept as a file, and what leads on to another page. */
    private static final String NO_SCREEN =
            ".*\\.[a-z]+|/|/assets/.*|.*/documents|/desk/organization/file|/desk/register/views";

    /**
     * Of a server that is started to be asked.
     *
     * @param folder where it has its database meanwhile
     */
    static Screens of(Path folder) throws IOException {
        Path here = Files.createTempDirectory(folder, "screens");
        SecureRandom random = new SecureRandom();
        try (Database database = Database.open(
                here.resolve("tapal.db"), KeyFile.at(here.resolve("tapal.key")).make(random))) {
            Desk desk = Desk.of(
                    RuleBook.of(Standard.bppdNtt(), WorkingCalendar.indonesia()),
                    database.holdings(),
                    Clock.systemUTC(),
                    random);
            try (WebServer server =
                    WebServer.start(desk, new PdfPrinter(), database::isReady, WebServer.Options.loopback(0))) {
                return new Screens(server.pages().stream()
                        .filter(page -> page.startsWith(SHOWN))
                        .map(page -> page.substring(SHOWN.length()))
                        .filter(path -> !path.matches(NO_SCREEN))
                        .toList());
            }
        }
    }

    /** Those that are at none of these addresses. */
    List<String> without(Set<String> seen) {
        return paths.stream()
                .filter(path -> seen.stream().noneMatch(each -> each.matches(pattern(path))))
                .toList();
    }

    private static String pattern(String path) {
        return path.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("<[^>]*>", ".+");
    }
}
