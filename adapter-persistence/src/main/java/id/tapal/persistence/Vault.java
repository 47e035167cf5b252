package id.tapal.persistence;

/**
 * Seals texts that must not stand readable in the database: identity numbers, secrets. A seal opens only in the place it was made for, its
 * context, such as {@code 2026/TM/0001#2}: copied beside another entry it opens no more.
 */
public interface Vault {

    /**
     * A text, sealed; two seals of one text differ.
     *
     * @param context where the seal will stand
     * @throws IllegalArgumentException if the text is not well-formed Unicode
     */
    String seal(String plain, String context);

    /**
     * The text of a seal.
     *
     * @param context where the seal stands
     * @throws UnusableKey if there is no key for it, it was changed, or it stands in another place
     */
    String open(String sealed, String context);
}
