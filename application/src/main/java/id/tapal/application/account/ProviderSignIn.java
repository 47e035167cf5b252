package id.tapal.application.account;

/** What became of signing in with an account of a provider; who is in has a {@link SignIn.SignedIn}, as by a password. */
public sealed interface ProviderSignIn permits SignIn.SignedIn, ProviderSignIn.Unknown, ProviderSignIn.Taken {

    /**
     * The account is nobody's here who is active.
     *
     * @param name what it is called; empty where the provider told none that counts
     */
    record Unknown(String name) implements ProviderSignIn {}

    /**
     * The member of that name came in with another account before, and only that one opens: names may pass to others.
     *
     * @param member the id of the member
     */
    record Taken(String member) implements ProviderSignIn {}
}
