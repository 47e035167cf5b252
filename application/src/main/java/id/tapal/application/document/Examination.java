package id.tapal.application.document;

import java.util.Optional;

/**
 * What a content is, by its bytes alone (pemeriksaan berkas). It is walked from its first byte to its last and nothing in it is unpacked: so
 * what is small here and huge when unpacked costs nothing, and what stands compressed inside is not looked at.
 */
sealed interface Examination {

    /** It is whole, and nothing but what it says. */
    record Sound(DocumentType type) implements Examination {}

    /** It is not taken. */
    record Unsound(Fault fault) implements Examination {}

    static Examination of(byte[] content) {
        if (content.length == 0) {
            return new Unsound(Fault.EMPTY);
        }
        if (content.length > Content.LARGEST) {
            return new Unsound(Fault.TOO_LARGE);
        }
        Optional<DocumentType> type = DocumentType.begunBy(content);
        if (type.isEmpty()) {
            return new Unsound(Fault.OTHER_TYPE);
        }
        return fault(type.get(), content)
                .or(() -> ArchiveSearch.fault(content))
                .<Examination>map(Unsound::new)
                .orElseGet(() -> new Sound(type.get()));
    }

    private static Optional<Fault> fault(DocumentType type, byte[] content) {
        return switch (type) {
            case PDF -> PdfSearch.fault(content);
            case JPEG -> JpegWalk.fault(content);
            case PNG -> PngWalk.fault(content);
        };
    }
}
