package id.tapal.compliance.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Blocks of bytes put aside, to be read again from the first: in memory while they are few, else in a temporary file for its owner alone. */
final class Spool implements AutoCloseable {

    /** So many bytes are few, for all spools of a check together. */
    static final int FEW = 1 << 22;

    private static final int BUFFER = 1 << 14;

    private final int few;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private DataOutputStream out = new DataOutputStream(memory);
    private @Nullable Path file;

    /**
     * @param few how many bytes stay in memory
     */
    Spool(int few) {
        this.few = few;
    }

    void add(ByteBuffer block) {
        try {
            if (file == null && memory.size() + block.remaining() > few) {
                Path made = Files.createTempFile("tapal-check-", ".part");
                file = made;
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made), BUFFER));
                memory.writeTo(out);
                memory.reset();
            }
            out.writeInt(block.remaining());
            out.write(block.array(), block.arrayOffset(), block.remaining());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The blocks, from the first; to be closed before the spool is. */
    Blocks blocks() {
        try {
            out.flush();
            InputStream in = file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
            return new Blocks(new DataInputStream(new BufferedInputStream(in, BUFFER)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Blocks that are read one after the other. */
    static final class Blocks implements AutoCloseable {
        private final DataInputStream in;

        private Blocks(DataInputStream in) {
            this.in = in;
        }

        /** The next one; null after the last. */
        @Nullable
        Unpacking next() {
            try {
                return new Unpacking(in.readNBytes(in.readInt()));
            } catch (EOFException end) {
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
