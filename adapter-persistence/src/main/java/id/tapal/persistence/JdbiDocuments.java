package id.tapal.persistence;

import id.tapal.application.document.Content;
import id.tapal.application.document.Document;
import id.tapal.application.document.DocumentAccess;
import id.tapal.application.document.DocumentKind;
import id.tapal.application.document.DocumentType;
import id.tapal.application.document.Documents;
import id.tapal.application.request.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The documents of cases in a database, encrypted. */
final class JdbiDocuments implements Documents {

    private static final RowMapper<Document> DOCUMENT = (row, context) -> new Document(
            row.getString("case_number"),
            row.getString("id"),
            DocumentKind.find(row.getString("kind")).orElseThrow(),
            DocumentType.find(row.getString("type")).orElseThrow(),
            row.getString("name"),
            row.getInt("size"),
            row.getString("member"),
            Instant.parse(row.getString("attached_at")));

    private static final RowMapper<DocumentAccess> ACCESS = (row, context) -> new DocumentAccess(
            row.getString("case_number"),
            row.getString("document"),
            DocumentKind.find(row.getString("kind")).orElseThrow(),
            DocumentAccess.What.find(row.getString("what")).orElseThrow(),
            row.getString("member"),
            Instant.parse(row.getString("accessed_at")));

    private static final ContentParts PARTS = new ContentParts("document");

    private final Jdbi writer;
    private final Jdbi reader;
    private final Dialect dialect;
    private final Vault vault;

    JdbiDocuments(Jdbi writer, Jdbi reader, Dialect dialect, Vault vault) {
        this.writer = writer;
        this.reader = reader;
        this.dialect = dialect;
        this.vault = vault;
    }

    /** Encrypted before the transaction begins: nobody waits for that. */
    @Override
    public Document add(Document document, Content content) {
        ContentKey key = ContentKey.of(place(document.id()));
        List<byte[]> parts = key.encrypted(content);
        String digest = digest(document.number(), content);
        return writer.inTransaction(handle -> {
            dialect.lockCase(handle, document.number());
            JdbiPeople.requireRemembered(handle, document.number());
            Optional<Document> before = same(handle, document.number(), digest);
            if (before.isEmpty()) {
                insert(handle, document, digest, key.sealed(vault));
                PARTS.insert(handle, document.id(), parts);
                insert(handle, DocumentAccess.attaching(document));
            }
            return before.orElse(document);
        });
    }

    private static Optional<Document> same(Handle handle, String number, String digest) {
        return handle.createQuery("select * from document where case_number = :number and digest = :digest")
                .bind("number", number)
                .bind("digest", digest)
                .map(DOCUMENT)
                .findOne();
    }

    private static void insert(Handle handle, Document document, String digest, String sealedKey) {
        handle.createUpdate("""
                        insert into document
                            (id, case_number, kind, type, name, size, member, attached_at, digest, content_key)
                        values (:id, :number, :kind, :type, :name, :size, :member, :at, :digest, :key)
                        """)
                .bind("id", document.id())
                .bind("number", document.number())
                .bind("kind", document.kind().id())
                .bind("type", document.type().id())
                .bind("name", document.name())
                .bind("size", document.size())
                .bind("member", document.member())
                .bind("at", Instants.sortable(document.at()))
                .bind("digest", digest)
                .bind("key", sealedKey)
                .execute();
    }

    private static void insert(Handle handle, DocumentAccess access) {
        handle.createUpdate("""
                        insert into document_access (case_number, document, kind, what, member, accessed_at)
                        values (:number, :document, :kind, :what, :member, :at)
                        """)
                .bind("number", access.number())
                .bind("document", access.document())
                .bind("kind", access.kind().id())
                .bind("what", access.what().id())
                .bind("member", access.member())
                .bind("at", Instants.sortable(access.at()))
                .execute();
    }

    @Override
    public List<Document> list(String number) {
        return reader.inTransaction(handle -> handle.createQuery(
                        "select * from document where case_number = :number order by attached_at, id")
                .bind("number", number)
                .map(DOCUMENT)
                .list());
    }

    /** A content that does not open takes the record back: nobody has seen anything. */
    @Override
    public Optional<Content> open(DocumentAccess opening) {
        return writer.inTransaction(handle -> handle.createQuery(
                        "select content_key from document where id = :id and case_number = :number")
                .bind("id", opening.document())
                .bind("number", opening.number())
                .mapTo(String.class)
                .findOne()
                .map(key -> {
                    insert(handle, opening);
                    return ContentKey.open(key, place(opening.document()), vault)
                            .decrypted(PARTS.of(handle, opening.document()));
                }));
    }

    /** Where a content stands and its key is sealed: moved to another document, neither opens. */
    static String place(String document) {
        return "document:" + document;
    }

    @Override
    public List<DocumentAccess> accesses(String number, int limit) {
        return reader.inTransaction(handle -> handle.createQuery("""
                        select * from document_access where case_number = :number
                        order by accessed_at desc, what desc limit :limit
                        """)
                .bind("number", number)
                .bind("limit", limit)
                .map(ACCESS)
                .list());
    }

    /** Destroys the documents of a case: with their keys nothing opens what may be left of them elsewhere. */
    static void forget(Handle handle, String number) {
        PARTS.forget(handle, number);
        handle.createUpdate("delete from document where case_number = :number")
                .bind("number", number)
                .execute();
    }

    /** Tells the same content in one case; of two cases it does not tell whether they have the same. */
    private static String digest(String number, Content content) {
        return Digests.of((number + "\n").getBytes(StandardCharsets.UTF_8), content);
    }
}
