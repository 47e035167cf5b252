package id.tapal.application.account;

/** What came of asking a provider who somebody is. */
public sealed interface Vouching {

    /** It says who. */
    record Vouched(ProvidedIdentity identity) implements Vouching {}

    /** Whoever was asked there broke off, or the provider lets them not come here. */
    record Declined() implements Vouching {}

    /** It says who, but they signed in there before they were sent: who sits there now may be somebody else. */
    record Earlier() implements Vouching {}

    /** It did not answer, or not as it must; why stands in the log. */
    record Unusable() implements Vouching {}
}
