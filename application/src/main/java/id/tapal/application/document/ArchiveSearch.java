package id.tapal.application.document;

import java.util.Optional;

/**
 * Looks for a ZIP archive in a content. Its directory is read from its end, behind which a comment of up to 65535 bytes may stand: so an archive
 * (a JAR, a document of an office) can be in the midst of a sound picture whose end is its comment.
 */
final class ArchiveSearch {

    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};
    private static final byte[] FIRST_DISK_ONLY = {0, 0, 0, 0};
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private ArchiveSearch() {}

    static Optional<Fault> fault(byte[] content) {
        int end = content.length;
        int start = end - END_LENGTH - LONGEST_COMMENT;
        while (true) {
            int found = Bytes.last(content, END_OF_DIRECTORY, start, end);
            if (found < 0) {
                return Optional.empty();
            }
            if (Bytes.standAt(content, found + END_OF_DIRECTORY.length, FIRST_DISK_ONLY)) {
                return Optional.of(Fault.ARCHIVE);
            }
            end = found + END_OF_DIRECTORY.length - 1;
        }
    }
}
