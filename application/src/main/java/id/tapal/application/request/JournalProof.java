package id.tapal.application.request;

import id.tapal.domain.standard.Channel;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Driven port: proves that what is kept is what was written. It changes nothing, and others may work on meanwhile. */
public interface JournalProof {

    /**
     * What was gone through.
     *
     * @param cases how many cases
     * @param entries how many entries
     * @param findings how much was found
     */
    record Seen(long cases, long entries, long findings) {}

    /** How a case is called. */
    interface Naming {
        /** The number of the n-th case of a year in a channel. */
        String number(int year, Channel channel, int running);
    }

    /**
     * Goes through every case, holding few at a time: entries, what they say of people, numbers, and the register.
     *
     * @param rows what makes the register's row of a case, as of now
     * @param naming how cases are called
     * @param found is told each finding
     */
    Seen prove(Supplier<Function<Journal.History, RegisterRow>> rows, Naming naming, Consumer<Finding> found);
}
