package id.tapal.persistence;

import static id.tapal.persistence.Rows.Column.number;
import static id.tapal.persistence.Rows.Column.text;

import id.tapal.application.request.AnswerWords;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of the words of drafts, sealed: written together with the entries that they stand beside. */
final class DraftTable {

    private static final Rows.Form WORDS = new Rows.Form(
            "insert into draft_words (case_number, sequence, words) select number, sequence, words from <given>",
            List.of(text("number"), number("sequence"), text("words")));

    private final Vault vault;

    DraftTable(Vault vault) {
        this.vault = vault;
    }

    /** The words of the draft that an entry makes. */
    record Drafted(String number, int sequence, AnswerWords words) {}

    /** The rows of some words. */
    Rows rows(List<Drafted> drafted) {
        Rows rows = WORDS.rows();
        for (Drafted each : drafted) {
            String place = place(each.number(), each.sequence());
            rows.add(each.number(), each.sequence(), vault.seal(each.words().text(), place));
        }
        return rows;
    }

    /** The context in which words are sealed: moved to another entry, the seal does not open. */
    static String place(String number, int sequence) {
        return "draft:" + number + "#" + sequence;
    }

    /** Destroys the words of a case. */
    static void forget(Handle handle, String number) {
        handle.createUpdate("delete from draft_words where case_number = :number")
                .bind("number", number)
                .execute();
    }
}
