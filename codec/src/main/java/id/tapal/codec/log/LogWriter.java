package id.tapal.codec.log;

import id.tapal.domain.request.Entry;
import id.tapal.domain.standard.Channel;
import java.util.List;

/**
 * Writes an event log, a case at a time, holding none. A log that is not {@linkplain #end() ended} is not whole, and where the format can
 * tell, it tells. The stream underneath stays the caller's, to be closed by them; what it throws comes out as
 * {@link java.io.UncheckedIOException}.
 */
public interface LogWriter {

    /**
     * Writes a case.
     *
     * @param number its number
     * @param channel its channel
     * @param entries in their order, corrections too
     */
    void write(String number, Channel channel, List<Entry> entries);

    /** Ends the log and hands over what is still held back. */
    void end();
}
