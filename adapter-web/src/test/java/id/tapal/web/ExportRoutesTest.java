package id.tapal.web;

import static id.tapal.testkit.Agency.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.Journal;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.Agency;
import id.tapal.testkit.DeskFixture;
import id.tapal.testkit.InMemoryHoldings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportRoutesTest {

    private static final String KTP = "5371010101010001";

    private final DeskServer server = DeskServer.start();

    @BeforeAll
    void a_visit_of_monday_and_a_letter_of_tuesday() {
        Answer visit = server.as(RECEPTION)
                .open(
                        "walk-in",
                        "guest-book-signed",
                        "name",
                        "Pemohon Satu",
                        "request",
                        "Peta; \"lama\"",
                        "phone",
                        "0380-1")
                .expect(201);
        server.as(RECEPTION)
                .act(visit, "identity-left", "identity", "ktp:" + KTP)
                .expect(200);
        server.fixture().setClock("2026-03-03T23:59:59");
        server.as(REGISTRY)
                .open(
                        "letter",
                        "letter-received",
                        "name",
                        "Universitas",
                        "request",
                        "Data pos",
                        "addressed_to",
                        "Kepala Badan",
                        "identity",
                        "institution")
                .expect(201);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static HttpResponse<InputStream> get(DeskServer of, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + of.port() + "/export" + query))
                .header("Authorization", "Bearer " + of.secret(HEAD));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String export(String query) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = get(server, query);
        assertThat(response.statusCode()).isEqualTo(200);
        return text(response.body());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void a_table_is_the_default_and_the_people_are_withheld() throws Exception {
        HttpResponse<InputStream> response = get(server, "");

        assertThat(header(response, "Content-Type").replace(" ", "")).startsWith("text/csv;charset=utf-8");
        assertThat(header(response, "Content-Disposition")).isEqualTo("attachment; filename=\"tapal.csv\"");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(text(response.body()).lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("case_id,channel,activity,timestamp,resource,role,to,to_role,name");
        assertThat(export(""))
                .contains(
                        "walk-in,guest-book-signed,2026-03-02T09:00:00+08:00,penerima-tamu,reception,,,***,,***,,,,,\"Peta;")
                .contains(",ktp:************0001,")
                .contains(",***,,,,institution,Kepala Badan,")
                .doesNotContain("Pemohon Satu", "0380-1", KTP, "Universitas");
    }

    @Test
    void names_and_numbers_to_call_are_shown_when_asked_for_but_no_number_of_a_document() throws Exception {
        assertThat(export("?people=true"))
                .contains("Pemohon Satu", "0380-1", "Universitas", ",ktp:************0001,")
                .doesNotContain(KTP);
    }

    @Test
    void an_event_log_in_xes_comes_plain_or_compressed() throws Exception {
        HttpResponse<InputStream> plain = get(server, "?format=xes&from=2026-03-01&to=2026-03-31");
        assertThat(header(plain, "Content-Type").replace(" ", "")).startsWith("application/xml;charset=utf-8");
        assertThat(header(plain, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"tapal-2026-03-01-2026-03-31.xes\"");
        HttpResponse<InputStream> compressed = get(server, "?format=xes.gz&from=2026-03-01", "Accept-Encoding", "gzip");
        assertThat(header(compressed, "Content-Type")).startsWith("application/gzip");
        assertThat(header(compressed, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"tapal-2026-03-01.xes.gz\"");
        String xes = text(plain.body());
        assertThat(xes)
                .startsWith("<?xml")
                .contains("<string key=\"channel\" value=\"letter\"/>")
                .endsWith("</log>\n");
        assertThat(text(new GZIPInputStream(compressed.body()))).isEqualTo(xes);
    }

    @Test
    void whoever_can_unpack_gets_a_table_packed() throws Exception {
        HttpResponse<InputStream> packed = get(server, "?people=true", "Accept-Encoding", "gzip");
        byte[] body = packed.body().readAllBytes();
        boolean isPacked = header(packed, "Content-Encoding").equals("gzip");
        InputStream in = new ByteArrayInputStream(body);
        assertThat(text(isPacked ? new GZIPInputStream(in) : in)).isEqualTo(export("?people=true"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "?from=2026-03-02&to=2026-03-02, 2",
        "?from=2026-03-03, 1",
        "?to=2026-03-02, 2",
        "?from=2026-03-04, 0",
        "?channel=walk-in, 2",
        "?channel=letter&channel=walk-in, 3",
        "?channel=lapor, 0",
        "?channel=letter&separator=;, 1"
    })
    void a_period_and_channels_choose(String query, int entries) throws Exception {
        assertThat(export(query).lines()).hasSize(1 + entries);
    }

    @Test
    void a_table_may_be_parted_by_semicolons() throws Exception {
        assertThat(export("?separator=%3B")).startsWith("case_id;channel;").contains(";\"Peta; \"\"lama\"\"\";");
    }

    @ParameterizedTest
    @CsvSource({
        "?format=pdf, format",
        "?format=CSV, format",
        "?separator=|, separator",
        "?from=2026-02-30, from",
        "?to=tomorrow, to",
        "?from=2026-03-02&to=2026-03-01, to",
        "?channel=fax, channel",
        "?channel=letter&channel=fax, channel",
        "?people=yes, people",
        "?colour=red, colour"
    })
    void a_condition_that_cannot_be_read_is_named_with_its_remedy(String query, String field) {
        String path = "/export" + query.replace("|", "%7C");
        Answer refused = server.as(HEAD).get(path).expectProblem(400);
        assertThat(refused.text("/field")).isEqualTo(field);
        assertThat(refused.text("/remedy")).isNotBlank();
        assertThat(server.as(HEAD).in("en").get(path).expectProblem(400).text("/remedy"))
                .isNotBlank()
                .isNotEqualTo(refused.text("/remedy"));
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_the_desk_only_the_head_and_the_secretary_may(Agency member) {
        if (member == HEAD || member == SECRETARY) {
            assertThat(server.as(member).get("/export").status()).isEqualTo(200);
        } else {
            server.as(member).get("/export").expectProblem(403);
        }
    }

    @Test
    void nobody_without_a_token_may() {
        server.nobody().get("/export").expectProblem(401);
    }

    /** A journal larger than everything between it and the reader can hold. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_METHOD)
    final class A_large_journal {

        private static final int CASES = 1_000;

        /** Longer than what compression looks back on. */
        private static final String LONG = new Random(1708)
                .ints('a', 'z' + 1)
                .limit(40_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        private final AtomicInteger taken = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);
        private int breaksAfter = Integer.MAX_VALUE;

        private Object called(Journal journal, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            boolean isExport = method.getName().equals("forEach") && arguments.length == 2;
            if (isExport) {
                @SuppressWarnings("unchecked")
                Consumer<Journal.History> each = (Consumer<Journal.History>) arguments[1];
                arguments[1] = (Consumer<Journal.History>) history -> {
                    if (taken.incrementAndGet() > breaksAfter) {
                        throw new IllegalStateException("the database is gone");
                    }
                    each.accept(history);
                };
            }
            try {
                return method.invoke(journal, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            } finally {
                if (isExport) {
                    ended.countDown();
                }
            }
        }

        /** The desk in memory, where the test sees how far the journal is read, and may break it. */
        private DeskServer started() {
            Desk.Holdings plain = InMemoryHoldings.create();
            Journal journal = (Journal) Proxy.newProxyInstance(
                    Journal.class.getClassLoader(),
                    new Class<?>[] {Journal.class},
                    (proxy, method, arguments) -> called(plain.journal(), method, arguments));
            DeskFixture fixture = DeskFixture.over(new Desk.Holdings(
                    journal,
                    plain.register(),
                    plain.counts(),
                    plain.staff(),
                    plain.tokens(),
                    plain.complaints(),
                    plain.subscriptions(),
                    plain.deliveries(),
                    plain.people(),
                    plain.credentials(),
                    plain.sessions(),
                    plain.passwords(),
                    plain.trackingCodes(),
                    plain.documents(),
                    plain.looks(),
                    plain.drafts(),
                    plain.letters(),
                    plain.views(),
                    plain.bindings()));
            for (int i = 0; i < CASES; i++) {
                open(fixture, LONG);
            }
            return DeskServer.over(fixture);
        }

        private static void open(DeskFixture fixture, String request) {
            fixture.open(
                    Channel.WALK_IN,
                    ActType.GUEST_BOOK_SIGNED,
                    RECEPTION,
                    Facts.of(Fact.NAME, "Pemohon", Fact.REQUEST, request));
        }

        @Test
        void leaves_as_it_is_read() throws Exception {
            try (DeskServer large = started()) {
                HttpResponse<InputStream> response = get(large, "");
                try (InputStream body = response.body()) {
                    assertThat(body.readNBytes(7))
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo("case_id");
                    assertThat(taken.get()).isLessThan(CASES);
                    open(large.fixture(), "opened while it was read");
                    assertThat(text(body)).endsWith(",opened while it was read,,,,,,,,,,,\r\n");
                }
                assertThat(taken.get()).isEqualTo(CASES + 1);
            }
        }

        @Test
        void is_read_no_further_when_its_reader_is_gone() throws Exception {
            try (DeskServer large = started()) {
                try (InputStream body = get(large, "").body()) {
                    assertThat(body.readNBytes(7)).hasSize(7);
                }
                assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(taken.get()).isLessThan(CASES);
            }
        }

        @Test
        void does_not_look_whole_when_it_breaks_in_the_middle() throws Exception {
            breaksAfter = CASES / 2;
            try (DeskServer large = started()) {
                for (String format : List.of("csv", "xes", "xes.gz")) {
                    HttpResponse<InputStream> response = get(large, "?format=" + format);
                    assertThat(response.statusCode()).isEqualTo(200);
                    assertThatThrownBy(() -> text(response.body())).as(format).isInstanceOf(IOException.class);
                    taken.set(0);
                }
            }
        }

        @Test
        void is_a_fault_when_it_breaks_at_once() throws Exception {
            breaksAfter = 0;
            try (DeskServer large = started()) {
                HttpResponse<InputStream> fault = get(large, "?format=xes.gz");
                assertThat(fault.statusCode()).isEqualTo(500);
                assertThat(header(fault, "Content-Type")).startsWith("application/problem+json");
                assertThat(header(fault, "Content-Disposition")).isEmpty();
                assertThat(text(fault.body())).contains("urn:tapal:problem:fault");
            }
        }
    }
}
