package id.tapal.compliance.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes put aside, to be read again from the beginning: in memory while they are few, else in a temporary file for its owner alone. */
final class Spool implements AutoCloseable {

    /** So many bytes are few, for all spools of a check together. */
    static final int FEW = 1 << 22;

    private static final int BUFFER = 1 << 14;

    private final int few;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(new Switching());
    private @Nullable Path file;
    private @Nullable OutputStream toFile;

    /**
     * @param few how many bytes stay in memory
     */
    Spool(int few) {
        this.few = few;
    }

    /** Where bytes are put. */
    DataOutputStream out() {
        return out;
    }

    private final class Switching extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (toFile == null && memory.size() + length > few) {
                Path made = Files.createTempFile("tapal-check-", ".part");
                file = made;
                toFile = new BufferedOutputStream(Files.newOutputStream(made), BUFFER);
                memory.writeTo(toFile);
                memory.reset();
            }
            (toFile == null ? memory : toFile).write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (toFile != null) {
                toFile.flush();
            }
        }
    }

    /** All of it, from the beginning. */
    DataInputStream in() {
        try {
            out.flush();
            InputStream in = file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
            return new DataInputStream(new BufferedInputStream(in, BUFFER));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            if (toFile != null) {
                toFile.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
