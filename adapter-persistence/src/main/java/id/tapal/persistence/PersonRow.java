package id.tapal.persistence;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one entry says of a person, kept apart from it. The identity number is sealed in the table, not here.
 *
 * @param texts the personal facts
 * @param salt keeps the commitment from being guessed once the rest is forgotten
 */
record PersonRow(Map<Fact, String> texts, String salt) {

    private static final List<Fact> PERSONAL = Fact.personal();
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the facts of an entry say of a person; null where they say nothing. */
    static @Nullable PersonRow of(Facts facts) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : PERSONAL) {
            if (facts.has(fact)) {
                texts.put(fact, facts.text(fact));
            }
        }
        return texts.isEmpty() ? null : new PersonRow(texts, newSalt());
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The facts of an entry with what it said of a person back in them. */
    Facts in(Facts kept) {
        Map<Fact, String> whole = new EnumMap<>(Fact.class);
        whole.putAll(kept.asMap());
        whole.putAll(texts);
        return Facts.of(whole);
    }

    /** What the entry keeps of it for ever. */
    String commitment() {
        List<@Nullable String> said = new ArrayList<>(PERSONAL.size());
        PERSONAL.forEach(fact -> said.add(texts.get(fact)));
        return Chain.commitment(salt, said);
    }

    /** The context in which the identity number is sealed: moved to another entry, the seal does not open. */
    static String context(String number, int sequence) {
        return number + "#" + sequence;
    }

    @Nullable
    String text(Fact fact) {
        return texts.get(fact);
    }

    /** The identity number, sealed for the place of its entry; null where none is stated. */
    @Nullable
    String sealedIdentity(String number, int sequence, Vault vault) {
        String identity = texts.get(Fact.IDENTITY);
        return identity == null ? null : vault.seal(identity, context(number, sequence));
    }

    /** From the columns of the table; null where the entry has no such row. */
    static @Nullable PersonRow read(ResultSet row, Vault vault) throws SQLException {
        String salt = row.getString("salt");
        if (salt == null) {
            return null;
        }
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        put(texts, Fact.NAME, row.getString("name"));
        put(texts, Fact.ADDRESS, row.getString("address"));
        put(texts, Fact.PHONE, row.getString("phone"));
        put(texts, Fact.EMAIL, row.getString("email"));
        String sealed = row.getString("identity");
        if (sealed != null) {
            texts.put(Fact.IDENTITY, vault.open(sealed, context(row.getString("case_number"), row.getInt("sequence"))));
        }
        return new PersonRow(texts, salt);
    }

    private static void put(Map<Fact, String> texts, Fact fact, @Nullable String text) {
        if (text != null) {
            texts.put(fact, text);
        }
    }
}
