package id.tapal.benchmark.desk;

import java.io.IOException;
import java.sql.SQLException;

/** Something that many clients do at the same time. */
interface Load {

    /** A client that does one act after the other. */
    Client client(int index) throws Exception;

    /** One client; used by one thread. */
    interface Client extends AutoCloseable {

        /** One act, until it is answered. */
        void act() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }
}
