package id.tapal.persistence;

/** Seals and opens with the keys of a file as it is now. */
final class FileVault implements Vault {

    private final KeyFile file;
    private volatile Held held;

    /** The keys, and the state of the file that they were read from. */
    private record Held(Keyring keys, Object state) {}

    FileVault(KeyFile file) {
        this.file = file;
        Object state = file.state();
        this.held = new Held(file.read(), state);
    }

    @Override
    public String seal(String plain, String context) {
        return keys().seal(plain, context);
    }

    @Override
    public String open(String sealed, String context) {
        return keys().open(sealed, context);
    }

    /** A look at the file costs two microseconds; one that is away or broken for now does not take away the keys that were read. */
    private Keyring keys() {
        Held now = held;
        Object state = file.state();
        if (state.equals(now.state())) {
            return now.keys();
        }
        try {
            Held anew = new Held(file.read(), state);
            held = anew;
            return anew.keys();
        } catch (UnusableKey forNow) {
            return now.keys();
        }
    }
}
