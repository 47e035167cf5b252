package id.tapal.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A keyring in a file of its owner alone. Whoever has the file and the database can read every identity number: keep them apart. */
public final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path path;

    private KeyFile(Path path) {
        this.path = path;
    }

    /** The file at a path, there or not. */
    public static KeyFile at(Path path) {
        return new KeyFile(path.toAbsolutePath());
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * The keys in it.
     *
     * @throws UnusableKey if it cannot be read, others than its owner may read it, or it holds no keys
     */
    public Keyring read() {
        try {
            requireOwnersAlone();
            return Keyring.parse(Files.readString(path));
        } catch (NoSuchFileException missing) {
            throw new UnusableKey(
                    "key-file: " + path + " is not there; mend --key-file, bring the file back from its copy, "
                            + "or, for a new database, make it with tapal key new",
                    missing);
        } catch (IOException unreadable) {
            throw new UnusableKey("key-file: " + path + " cannot be read; mend its rights or its content", unreadable);
        }
    }

    /**
     * What seals and opens with the keys in it, and takes them anew when the file was replaced: a desk that runs goes on while its keys are
     * rotated.
     *
     * @throws UnusableKey as {@link #read} does
     */
    public Vault vault() {
        return new FileVault(this);
    }

    /** Tells one state of the file from another: a rotation puts another file in its place. */
    Object state() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException away) {
            return away.getClass();
        }
    }

    private void requireOwnersAlone() throws IOException {
        if (knowsOwners()) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(OTHERS);
            rights.retainAll(Files.getPosixFilePermissions(path));
            if (!rights.isEmpty()) {
                throw new UnusableKey(
                        "key-file: " + path + " is open to others than its owner; close it with chmod 600 " + path,
                        null);
            }
        }
    }

    private boolean knowsOwners() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Makes it, with one new key.
     *
     * @throws UnusableKey if it is there already, or cannot be made
     */
    public Keyring make(SecureRandom random) {
        Keyring made = Keyring.generate(random);
        try {
            makeFolder();
            writeWhole(
                    made, path.resolveSibling(path.getFileName() + "." + Long.toHexString(random.nextLong()) + ".new"));
            return made;
        } catch (FileAlreadyExistsException there) {
            throw new UnusableKey(
                    "key-file: " + path + " is there already and stays as it is; a new key beside the old ones is made "
                            + "with tapal key rotate",
                    there);
        } catch (IOException unwritable) {
            throw cannotBeMade(unwritable);
        }
    }

    /** It is there whole or not at all, whenever this program is killed; and of two that make it, one does. */
    private void writeWhole(Keyring keys, Path beside) throws IOException {
        try {
            write(beside, keys);
            Files.createLink(path, beside);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (FileSystemException | UnsupportedOperationException withoutLinks) {
            LOG.debug("{} is made in its place", path, withoutLinks);
            write(path, keys);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void makeFolder() {
        Path folder = path.getParent();
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException unwritable) {
                throw cannotBeMade(unwritable);
            }
        }
    }

    private UnusableKey cannotBeMade(IOException unwritable) {
        return new UnusableKey(
                "key-file: " + path
                        + " cannot be made; choose another with --key-file or mend the rights of its folder",
                unwritable);
    }

    /** Puts a new key before the others; the file is whole at every moment, with or without it. */
    public Keyring rotate(SecureRandom random) {
        return replace(read().rotated(random));
    }

    /**
     * Takes a key out.
     *
     * @throws UnusableKey if there is no such key, or it is the current one
     */
    public Keyring drop(String id) {
        return replace(read().without(id));
    }

    private Keyring replace(Keyring keys) {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            write(beside, keys);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return keys;
        } catch (IOException unwritable) {
            throw new UnusableKey(
                    "key-file: " + path + " cannot be written; mend the rights of the file and its folder", unwritable);
        }
    }

    private void write(Path file, Keyring keys) throws IOException {
        Set<OpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] owner = knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, anew, owner)) {
            ByteBuffer text = ByteBuffer.wrap(keys.material().getBytes(StandardCharsets.US_ASCII));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true); // before anything is sealed with a key that only this file knows
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
