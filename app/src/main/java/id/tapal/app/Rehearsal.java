package id.tapal.app;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Member;
import id.tapal.application.request.RegisterQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a demo what a desk asks all day, a few times: the JVM keeps what it loaded for that, and the next start is quicker. */
final class Rehearsal {

    private static final int TIMES = 20;
    private static final Duration TOKEN_LIVES = Duration.ofHours(1);

    private Rehearsal() {}

    static void of(Desk desk, int port) throws InterruptedException {
        Member member = desk.administration().members().getFirst();
        String secret = desk.access().issue(member.id(), TOKEN_LIVES).secret();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < TIMES; i++) {
            for (String path : questions(desk, member.id())) {
                ask(client, URI.create("http://127.0.0.1:" + port + path), secret);
            }
        }
    }

    private static List<String> questions(Desk desk, String member) {
        List<String> paths = new ArrayList<>(List.of(
                "/health",
                "/standard",
                "/desk/sign-in",
                "/me",
                "/register?text=peta&sort=due&late=true",
                "/inbox",
                "/none"));
        desk.search()
                .search(RegisterQuery.all(desk.clock().instant(), 1), member)
                .items()
                .forEach(row -> paths.add("/cases/" + row.number()));
        return paths;
    }

    private static void ask(HttpClient client, URI address, String secret) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + secret)
                    .build();
            client.send(request, BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new Failure("rehearsal: " + address + " does not answer: " + broken.getMessage());
        }
    }
}
