package id.tapal.application.account;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Driven port: a provider of accounts outside of the desk (penyedia identitas), with which staff come in. The browser is sent to it and comes back with
 * an answer. Why one is of no use is told in the log, without secrets.
 */
public interface IdentityProvider {

    /** What staff call it; empty where it has no name of its own. */
    Optional<String> name();

    /**
     * Where to send the browser.
     *
     * @return the address; empty where the provider does not answer as it must
     */
    Optional<URI> address(ProviderErrand errand);

    /**
     * Who has come back.
     *
     * @param errand the one the browser was sent with; that its state is the one brought back was looked at before
     * @param answer the parameters of the address that the provider has sent the browser to
     */
    Vouching identity(ProviderErrand errand, Map<String, List<String>> answer);
}
