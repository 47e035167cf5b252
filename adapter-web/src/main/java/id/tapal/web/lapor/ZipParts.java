package id.tapal.web.lapor;

import id.tapal.web.lapor.LaporExport.Fault;
import id.tapal.web.lapor.LaporExport.Unusable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a zip file, unpacked while they stay small: what is packed says nothing true of how large it is. */
final class ZipParts {

    /** More than a thousand reports need, and little enough for a small server. */
    static final int LARGEST = 24 * 1024 * 1024;

    static final int MOST = 500;

    private static final int CHUNK = 8192;

    private final Map<String, byte[]> parts = new HashMap<>();
    private int unpacked;

    private ZipParts() {}

    /**
     * Unpacks a file.
     *
     * @throws Unusable if it is no zip file, or too large
     */
    static ZipParts of(byte[] file) {
        ZipParts made = new ZipParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                seen++;
                if (seen > MOST) {
                    throw new Unusable(Fault.TOO_LARGE);
                }
                made.take(key(entry.getName()), zip);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Unusable(Fault.DAMAGED, damaged);
        }
        return made;
    }

    private void take(String name, ZipInputStream zip) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int length = zip.read(chunk); length >= 0; length = zip.read(chunk)) {
            unpacked += length;
            if (unpacked > LARGEST) {
                throw new Unusable(Fault.TOO_LARGE);
            }
            whole.write(chunk, 0, length);
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            parts.putIfAbsent(name, whole.toByteArray());
        }
    }

    private static String key(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        return plain.toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /**
     * A part of that name, whatever the case of its letters.
     *
     * @throws Unusable if there is none
     */
    byte[] part(String name) {
        byte[] part = parts.get(key(name));
        if (part == null) {
            throw new Unusable(Fault.NO_WORKBOOK);
        }
        return part;
    }
}
