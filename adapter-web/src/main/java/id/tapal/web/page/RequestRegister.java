package id.tapal.web.page;

import id.tapal.application.request.CaseRecord;
import id.tapal.application.request.JournalEntry;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of requests in its official columns (buku register permohonan informasi publik): what cases say, and nothing where they say nothing, as of occupation
 * and purpose, which the standard does not ask for.
 */
final class RequestRegister {

    private static final Set<ActType> DECIDING = Set.of(ActType.ANSWER_GIVEN, ActType.ANSWER_DRAFTED);

    /** By these the requester is told of the answer. */
    private static final Set<ActType> TOLD =
            Set.of(ActType.ANSWER_GIVEN, ActType.ANSWER_SENT, ActType.REQUESTER_CALLED, ActType.ANSWER_DELIVERED);

    /** By these they have it. */
    private static final Set<ActType> HANDED =
            Set.of(ActType.ANSWER_GIVEN, ActType.ANSWER_SENT, ActType.ANSWER_COLLECTED, ActType.ANSWER_DELIVERED);

    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "number",
            "date",
            "name",
            "address",
            "contact",
            "occupation",
            "information",
            "purpose",
            "held",
            "form",
            "kind",
            "decision",
            "refusal",
            "notified",
            "given",
            "cost");

    private final Words words;
    private final ZoneId zone;

    RequestRegister(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** The heads of the columns. */
    List<String> heads() {
        return COLUMNS.stream()
                .map(column -> words.t("request-register." + column))
                .toList();
    }

    /** A case as a row. */
    List<String> row(CaseRecord view) {
        Facts request = view.request();
        Optional<JournalEntry> decided = last(view, DECIDING::contains);
        Facts answer = decided.map(entry -> entry.entry().facts()).orElse(Facts.NONE);
        Optional<Decision> decision = view.file().decision();
        return List.of(
                view.number(),
                day(view.entries().getFirst()),
                request.text(Fact.NAME),
                request.text(Fact.ADDRESS),
                Stream.of(Fact.PHONE, Fact.EMAIL)
                        .map(request::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                "",
                request.text(Fact.REQUEST),
                "",
                decision.map(made ->
                                words.t(made == Decision.NOT_HELD ? "request-register.no" : "request-register.yes"))
                        .orElse(""),
                "",
                "",
                view.file().isWithdrawn()
                        ? words.t("request-register.withdrawn")
                        : decision.map(made -> words.t("decision." + made.id())).orElse(""),
                Stream.of(answer.text(Fact.GROUNDS).replace("|", ", "), answer.text(Fact.REASON))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(": ")),
                first(view, TOLD::contains).map(this::day).orElse(""),
                last(view, HANDED::contains).map(this::day).orElse(""),
                words.t("request-register.free"));
    }

    private String day(JournalEntry entry) {
        return words.messages().date(entry.entry().at().atZone(zone).toLocalDate());
    }

    private static Optional<JournalEntry> first(CaseRecord view, Predicate<ActType> which) {
        return view.entries().stream()
                .filter(entry -> which.test(entry.entry().act()))
                .findFirst();
    }

    private static Optional<JournalEntry> last(CaseRecord view, Predicate<ActType> which) {
        return view.entries().stream()
                .filter(entry -> which.test(entry.entry().act()))
                .reduce((one, next) -> next);
    }
}
