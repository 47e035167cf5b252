package id.tapal.persistence;

import static java.util.Objects.requireNonNull;

import id.tapal.application.document.Content;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.LetterFormat;
import id.tapal.application.letter.Letters;
import id.tapal.application.request.Instants;
import id.tapal.domain.exemption.Decision;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Letters in a database: numbered in one transaction, frozen in another, so that nobody waits while one is drawn. */
final class JdbiLetters implements Letters {

    private static final String SERIES = "answer-letter";

    private static final ContentParts PARTS = new ContentParts("letter_content");

    private static final RowMapper<Letter> LETTER = (row, context) -> new Letter(
            row.getString("case_number"),
            row.getInt("sequence"),
            row.getString("number"),
            row.getString("code"),
            Decision.find(row.getString("decision")).orElseThrow(),
            Instant.parse(row.getString("signed_at")),
            Map.of());

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;
    private final Vault vault;

    JdbiLetters(Jdbi writer, Jdbi reader, Dialect dialect, Vault vault) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.vault = vault;
    }

    /** What one format of a letter is, ready to be kept. */
    private record Sealed(String id, LetterFormat format, String digest, int size, String key, List<byte[]> parts) {}

    @Override
    public Optional<Letter> find(String caseNumber) {
        return reader.inTransaction(handle -> find(handle, "case_number", caseNumber));
    }

    @Override
    public Optional<Letter> findByCode(String code) {
        return reader.inTransaction(handle -> find(handle, "code", code));
    }

    private static Optional<Letter> find(Handle handle, String column, String value) {
        return handle.createQuery("select * from letter where " + column + " = :value")
                .bind("value", value)
                .map(LETTER)
                .findOne()
                .map(letter -> letter.frozen(prints(handle, letter.caseNumber())));
    }

    private static Map<LetterFormat, String> prints(Handle handle, String caseNumber) {
        Map<LetterFormat, String> prints = new EnumMap<>(LetterFormat.class);
        handle.createQuery("select format, digest from letter_content where case_number = :number")
                .bind("number", caseNumber)
                .map((row, context) ->
                        prints.put(LetterFormat.find(row.getString("format")).orElseThrow(), row.getString("digest")))
                .list();
        return prints;
    }

    @Override
    public Letter number(String caseNumber, int year, IntFunction<Unnumbered> letter, Supplier<String> codes) {
        return writer.inTransaction(handle -> {
            dialect.lockCase(handle, caseNumber);
            return find(handle, "case_number", caseNumber).orElseGet(() -> {
                JdbiPeople.requireRemembered(handle, caseNumber);
                Unnumbered next = letter.apply(Series.next(handle, SERIES, year));
                Letter numbered = next.with(fresh(handle, codes));
                insert(handle, numbered);
                return numbered;
            });
        });
    }

    private static String fresh(Handle handle, Supplier<String> codes) {
        String code = codes.get();
        while (find(handle, "code", code).isPresent()) {
            code = codes.get();
        }
        return code;
    }

    private static void insert(Handle handle, Letter letter) {
        handle.createUpdate("""
                        insert into letter (case_number, sequence, number, code, decision, signed_at)
                        values (:case, :sequence, :number, :code, :decision, :at)
                        """)
                .bind("case", letter.caseNumber())
                .bind("sequence", letter.sequence())
                .bind("number", letter.number())
                .bind("code", letter.code())
                .bind("decision", letter.decision().id())
                .bind("at", Instants.sortable(letter.signedAt()))
                .execute();
    }

    /** Encrypted before the transaction begins: nobody waits for that. */
    @Override
    public Letter freeze(String caseNumber, Map<LetterFormat, Content> contents) {
        List<Sealed> sealed = contents.entrySet().stream()
                .map(each -> sealed(caseNumber, each.getKey(), each.getValue()))
                .toList();
        return writer.inTransaction(handle -> {
            dialect.lockCase(handle, caseNumber);
            Letter letter = find(handle, "case_number", caseNumber)
                    .orElseThrow(() -> new IllegalStateException("no letter of " + caseNumber));
            if (letter.isFrozen()) {
                return letter;
            }
            JdbiPeople.requireRemembered(handle, caseNumber);
            sealed.forEach(each -> insert(handle, caseNumber, each));
            return letter.frozen(prints(handle, caseNumber));
        });
    }

    private Sealed sealed(String caseNumber, LetterFormat format, Content content) {
        String id = id(caseNumber, format);
        ContentKey key = ContentKey.of(place(id));
        return new Sealed(
                id,
                format,
                Digests.of(new byte[0], content),
                content.size(),
                key.sealed(vault),
                key.encrypted(content));
    }

    private static void insert(Handle handle, String caseNumber, Sealed sealed) {
        handle.createUpdate("""
                        insert into letter_content (id, case_number, format, digest, size, content_key)
                        values (:id, :number, :format, :digest, :size, :key)
                        """)
                .bind("id", sealed.id())
                .bind("number", caseNumber)
                .bind("format", sealed.format().id())
                .bind("digest", sealed.digest())
                .bind("size", sealed.size())
                .bind("key", sealed.key())
                .execute();
        PARTS.insert(handle, sealed.id(), sealed.parts());
    }

    @Override
    public Optional<Content> content(String caseNumber, LetterFormat format) {
        String id = id(caseNumber, format);
        return reader.inTransaction(handle -> handle.createQuery(
                        "select content_key from letter_content where id = :id and content_key is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(key ->
                        ContentKey.open(requireNonNull(key), place(id), vault).decrypted(PARTS.of(handle, id))));
    }

    private static String id(String caseNumber, LetterFormat format) {
        return caseNumber + "#" + format.id();
    }

    /** Where a content stands and its key is sealed: moved to another letter, neither opens. */
    static String place(String id) {
        return "letter:" + id;
    }

    /** Destroys what the letter of a case was frozen as: with its key nothing opens what may be left of it elsewhere. */
    static void forget(Handle handle, String number) {
        PARTS.forget(handle, number);
        handle.createUpdate("update letter_content set content_key = null where case_number = :number")
                .bind("number", number)
                .execute();
    }
}
