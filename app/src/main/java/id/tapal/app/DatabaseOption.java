package id.tapal.app;

import id.tapal.domain.standard.Standard;
import id.tapal.persistence.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the database is, and the keys that go with it. */
final class DatabaseOption {

    private static final Path FILE = Path.of("data", "tapal.db");
    private static final String USER = "TAPAL_DATABASE_USER";
    private static final String PASSWORD = "TAPAL_DATABASE_PASSWORD";

    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            defaultValue = "${env:TAPAL_DATABASE}",
            description =
                    "The SQLite file, made where there is none, data/tapal.db by default; or the address of a PostgreSQL "
                            + "server, jdbc:postgresql://HOST/NAME; its user and password may stand in TAPAL_DATABASE_USER and "
                            + "TAPAL_DATABASE_PASSWORD. Environment: TAPAL_DATABASE.")
    private @Nullable String address;

    @Mixin
    private final KeyOption keys = new KeyOption();

    /** The file, or the address of the server. */
    String address() {
        return orElse(FILE);
    }

    String orElse(Path otherwise) {
        return address == null ? otherwise.toString() : withCredentials(address);
    }

    /** An address as it is used: with user and password of the environment, where it is one of a server and names none. */
    static String withCredentials(String address) {
        return withCredentials(address, System.getenv());
    }

    static String withCredentials(String address, Map<String, String> environment) {
        StringBuilder whole = new StringBuilder(address);
        if (Database.isServer(address)) {
            add(whole, "user", environment.get(USER));
            add(whole, "password", environment.get(PASSWORD));
        }
        return whole.toString();
    }

    private static void add(StringBuilder address, String parameter, @Nullable String value) {
        boolean named =
                Pattern.compile("[?&]" + parameter + "=").matcher(address).find();
        if (value != null && !value.isEmpty() && !named) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** How it is called towards people: without what may be a password. */
    static String name(String address) {
        return Database.isServer(address)
                ? Database.name(address)
                : Path.of(address).toAbsolutePath().toString();
    }

    /** The address of a server as its own tools take it, without what may be a password. */
    static String serverTool(String address) {
        return name(address).substring("jdbc:".length());
    }

    /** The keys that go with it. */
    KeyOption keys() {
        return keys;
    }

    /** Opens it, and makes it where there is none. */
    OpenDesk open(Standard standard, CommandLine line) {
        return open(address(), standard, line);
    }

    /** Opens that one, with these keys. */
    OpenDesk open(String chosen, Standard standard, CommandLine line) {
        return OpenDesk.at(chosen, keys.vault(chosen, line.getErr()), standard);
    }

    /**
     * Opens one that is there already: a mistyped name makes no new one.
     *
     * @throws Failure if there is no such file
     */
    OpenDesk existing(Standard standard, CommandLine line) {
        String chosen = address();
        requireThere(chosen, "--database");
        return open(chosen, standard, line);
    }

    /**
     * The file, which is there.
     *
     * @throws Failure if it is not
     */
    Path existingFile() {
        requireThere(address(), "--database");
        return Path.of(address());
    }

    /**
     * Requires that a SQLite file is there.
     *
     * @throws Failure if it is not
     */
    static void requireThere(String chosen, String option) {
        if (!Database.isServer(chosen) && !Files.exists(Path.of(chosen))) {
            throw new Failure(
                    "database: " + chosen + " is not there; mend " + option + ", or make it with tapal migrate");
        }
    }
}
