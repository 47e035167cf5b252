package id.tapal.persistence;

import id.tapal.application.letter.Drafts;
import id.tapal.application.request.AnswerWords;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The words of drafts in a database. The journal writes them. */
final class JdbiDrafts implements Drafts {

    private final Jdbi reader;
    private final Vault vault;

    JdbiDrafts(Jdbi reader, Vault vault) {
        this.reader = reader;
        this.vault = vault;
    }

    @Override
    public Map<Integer, AnswerWords> of(String number) {
        Map<Integer, String> sealed = reader.inTransaction(handle -> {
            Map<Integer, String> found = new HashMap<>();
            handle.createQuery("select sequence, words from draft_words where case_number = :number")
                    .bind("number", number)
                    .map((row, context) -> found.put(row.getInt("sequence"), row.getString("words")))
                    .list();
            return found;
        });
        Map<Integer, AnswerWords> words = new HashMap<>();
        sealed.forEach((sequence, seal) ->
                words.put(sequence, new AnswerWords(vault.open(seal, DraftTable.place(number, sequence)))));
        return Map.copyOf(words);
    }
}
