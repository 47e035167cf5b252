package id.tapal.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.testkit.Agency;
import id.tapal.web.PageCaller.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class PageJunkTest {

    private static final String PASSWORD = "batas darat dan laut";

    private static DeskServer server = DeskServer.start();
    private static PageCaller caller = new PageCaller(server.port());
    private static String token = "";

    @BeforeContainer
    static void start() {
        server.close();
        server = DeskServer.start();
        server.fixture().desk().accounts().give(Agency.RECEPTION.id(), PASSWORD);
        server.aVisit();
        caller = new PageCaller(server.port());
        token = caller.signIn(Agency.RECEPTION.id(), PASSWORD).token("/desk/sign-out");
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Property(tries = 600)
    @Label("junk at any page and in any form is never a fault, and tells nothing of the program")
    void junk(
            @ForAll("routes") String route,
            @ForAll("texts") String part,
            @ForAll("fields") Map<String, String> fields) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replaceAll("<[a-z]+>", part.startsWith("2026") ? part : Caller.encoded(part))
                .replaceAll("[{][a-z]+[}]", part.contains("/") ? "answer-given" : Caller.encoded(part));
        Page page;
        if (parts[0].equals("GET")) {
            StringBuilder query = new StringBuilder("?");
            fields.forEach((name, text) ->
                    query.append(name).append('=').append(Caller.encoded(text)).append('&'));
            page = caller.get(path + query);
        } else {
            String[] all = Stream.concat(
                            Stream.of("form-token", token),
                            fields.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())))
                    .toArray(String[]::new);
            page = caller.post(path, all);
        }
        String told = route + " " + part + " " + fields + ": " + page.html();
        assertThat(page.status()).as(told).isLessThan(500);
        assertThat(page.html()).as(told).doesNotContain("\tat ", "Exception", "java.", "id.tapal.", "<junk");
    }

    /** Every page and form, also those that come to be, but those by which one goes out. */
    @Provide
    Arbitrary<String> routes() {
        return Arbitraries.of(server.pages().stream()
                .filter(route -> !route.contains("sign-out"))
                .toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "2026/TM/0001", "walk-in", "letter", "identity-left", "entry-corrected", "receipt", "<junk>"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(text -> !text.contains("%")));
    }

    @Provide
    Arbitrary<Map<String, String>> fields() {
        List<String> names = List.of(
                "act",
                "at",
                "version",
                "once",
                "entry",
                "name",
                "request",
                "identity",
                "identity-number",
                "to",
                "decision",
                "grounds",
                "exempt_until",
                "reason",
                "number",
                "text",
                "channel",
                "stage",
                "late",
                "cursor",
                "day",
                "month",
                "person",
                "post",
                "from",
                "until",
                "key",
                "member",
                "password",
                "current",
                "next",
                "again",
                "language",
                "held",
                "held.name",
                "held.entry");
        Arbitrary<String> values = Arbitraries.oneOf(
                texts(),
                Arbitraries.of(
                        "",
                        "|",
                        "1",
                        "99999999999",
                        "2026-02-30",
                        "-1",
                        "kabid-1|division-head",
                        "ktp:|",
                        "17z|17a.9"));
        return Arbitraries.maps(Arbitraries.of(names), values).ofMaxSize(6);
    }
}
