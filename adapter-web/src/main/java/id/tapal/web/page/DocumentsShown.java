package id.tapal.web.page;

import id.tapal.application.document.CaseDocuments;
import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a case in words, as its page shows them.
 *
 * @param rows the documents
 * @param mayOpen whether this person may open them
 * @param mayAttach whether this person may attach another
 * @param forgotten whether they were destroyed
 * @param accesses who attached and opened them
 * @param kinds of what kind the next can be
 * @param typed what was wrong with the last try; nothing where nothing was
 * @param told what has just been done; empty where nothing was
 */
record DocumentsShown(
        List<Row> rows,
        boolean mayOpen,
        boolean mayAttach,
        boolean forgotten,
        List<String> accesses,
        List<Choice> kinds,
        Typed typed,
        String told) {

    private static final int KIB = 1024;

    /** A document. */
    record Row(String id, String kind, String name, String about) {}

    /**
     * What somebody tried to attach.
     *
     * @param kind the kind chosen
     * @param problem why it was not taken; its field and text are empty where nothing was tried
     */
    record Typed(String kind, Problem problem) {
        static final Typed NOTHING = new Typed("", new Problem("", ""));

        String at(String field) {
            return problem.field().equals(field) ? problem.text() : "";
        }
    }

    /**
     * Puts them in words.
     *
     * @param names what somebody is called
     * @param told what has just been done, such as {@code attached}, and with which document
     */
    static DocumentsShown of(
            CaseDocuments documents, Words words, ZoneId zone, UnaryOperator<String> names, Typed typed, Told told) {
        Map<String, Document> byId =
                documents.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return new DocumentsShown(
                documents.documents().stream()
                        .map(each -> row(each, words, zone, names))
                        .toList(),
                documents.mayOpen(),
                documents.mayAttach(),
                documents.forgotten(),
                documents.accesses().stream()
                        .map(each -> line(each, byId.get(each.document()), words, zone, names))
                        .toList(),
                Arrays.stream(DocumentKind.values())
                        .map(each -> new Choice(
                                each.id(), kind(each, words), typed.kind().equals(each.id())))
                        .toList(),
                typed,
                told.isKnown() && byId.containsKey(told.document())
                        ? words.t(
                                "documents." + told.what(),
                                byId.get(told.document()).name())
                        : "");
    }

    /** What has just been done with which document, as the address says. */
    record Told(String what, String document) {
        static final String ATTACHED = "attached";
        static final String THERE = "there";

        static Told in(Visit visit) {
            return new Told(visit.asked("told"), visit.asked("document"));
        }

        boolean isKnown() {
            return what.equals(ATTACHED) || what.equals(THERE);
        }
    }

    private static String kind(DocumentKind kind, Words words) {
        return words.t("documents.kind." + kind.id());
    }

    private static Row row(Document each, Words words, ZoneId zone, UnaryOperator<String> names) {
        String about = String.join(
                " · ",
                each.type().name(),
                size(each, words),
                names.apply(each.member()),
                words.moment(each.at(), zone));
        return new Row(each.id(), kind(each.kind(), words), each.name(), about);
    }

    private static String size(Document each, Words words) {
        return each.size() < KIB * KIB
                ? words.t("documents.kb", (each.size() + KIB - 1) / KIB)
                : words.t("documents.mb", (double) each.size() / (KIB * KIB));
    }

    private static String line(
            DocumentAccess each, @Nullable Document there, Words words, ZoneId zone, UnaryOperator<String> names) {
        String what = there == null ? kind(each.kind(), words) : there.name();
        return words.t(
                "documents.access." + each.what().id(),
                words.moment(each.at(), zone),
                names.apply(each.member()),
                what);
    }

    /** How large a file may be, in MB. */
    static int largest() {
        return Content.LARGEST / (KIB * KIB);
    }
}
