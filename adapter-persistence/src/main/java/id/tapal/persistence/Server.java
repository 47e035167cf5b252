package id.tapal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server as the place of a database. */
final class Server {

    /** How its address begins. */
    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;
    private static final long FREE_MILLISECONDS = 5_000;
    /** One writes the groups; the others are for chart, tokens, complaints, webhooks and what else is seldom written. */
    private static final int WRITERS = 4;

    /** So many read side by side what is found by its key. */
    private static final int READERS = 4;

    /** So many search side by side: the others wait, and hold up nobody who works on a case. */
    private static final int SEARCHERS = 4;

    /** A server may be set to say that a commit is done before it is; a stricter setting than this one stays. */
    private static final String NOTHING_IS_SAID_BEFORE_IT_IS_ON_THE_DISK =
            "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

    /** A page is read by a few short reads, in less time than it takes the server to start a helper or to compile the query. */
    private static final String NOTHING_IS_PREPARED_FOR_LONG_READING =
            "select set_config('max_parallel_workers_per_gather', '0', false), set_config('jit', 'off', false)";

    /**
     * What is read or written of a case is found by its keys, however many rows come with it: planned once, not for each case anew, and never by
     * going through a table that was small when it was planned.
     */
    private static final String NOTHING_FOUND_BY_ITS_KEY_IS_PLANNED_TWICE = "select "
            + Stream.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit")
                    .map(setting -> "set_config('" + setting + "', 'off', false), ")
                    .collect(Collectors.joining())
            + "set_config('plan_cache_mode', 'force_generic_plan', false)";

    /**
     * A server process gives freed memory back to its system and asks for it again, many times in each transaction, until it has once freed a large piece:
     * then its allocator keeps what it has. The size is under that from which on no piece counts,
     * and comes from a row, as a constant would be worked out, and its memory taken, once more by the planner.
     */
    private static final String WHAT_IS_FREED_IS_KEPT =
            "select octet_length(repeat(repeat(' ', 1024), times)) from generate_series(2048, 2048) as times";

    private Server() {}

    /**
     * A source of connections.
     *
     * @throws UnusableDatabase if the address is none
     */
    static PGSimpleDataSource source(String address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(address);
        } catch (IllegalArgumentException noAddress) {
            throw new UnusableDatabase(
                    "database: write jdbc:postgresql://HOST:PORT/NAME?user=…, was " + withoutSecrets(address),
                    noAddress);
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("tapal");
        return source;
    }

    static HikariDataSource writing(DataSource source) {
        return pool(
                "writer",
                source,
                false,
                WRITERS,
                NOTHING_IS_SAID_BEFORE_IT_IS_ON_THE_DISK + "; " + NOTHING_FOUND_BY_ITS_KEY_IS_PLANNED_TWICE);
    }

    static HikariDataSource reading(DataSource source) {
        return pool("reader", source, true, READERS, NOTHING_FOUND_BY_ITS_KEY_IS_PLANNED_TWICE);
    }

    /** What is searched for is planned anew each time: how it is best found lies in the words of the question. */
    static HikariDataSource searching(DataSource source) {
        return pool("searcher", source, true, SEARCHERS, NOTHING_IS_PREPARED_FOR_LONG_READING);
    }

    private static HikariDataSource pool(String name, DataSource source, boolean readOnly, int size, String first) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(FREE_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(WHAT_IS_FREED_IS_KEPT + "; " + first);
        return new HikariDataSource(config);
    }

    /** The address without what comes after the question mark, where a password may stand, or before an at sign, where one must not. */
    static String withoutSecrets(String address) {
        int query = address.indexOf('?');
        String plain = query < 0 ? address : address.substring(0, query);
        return plain.replaceFirst("//.*@", "//");
    }

    /** Whether the server answers at all, and lets us in. */
    static void requireAnswer(DataSource source, String address) {
        try {
            source.getConnection().close();
        } catch (SQLException silent) {
            throw new UnusableDatabase(
                    "database: " + withoutSecrets(address) + " does not let us in; check address, user and password: "
                            + silent.getMessage(),
                    silent);
        }
    }
}
