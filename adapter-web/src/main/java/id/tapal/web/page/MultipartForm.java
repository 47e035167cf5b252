package id.tapal.web.page;

import id.tapal.application.document.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.io.Content.Chunk;
import org.jspecify.annotations.Nullable;

/** Reads a form that comes with files ({@code multipart/form-data}, RFC 7578) from a body that is at hand: no file of it is ever put on a disk. */
final class MultipartForm extends MultiPart.AbstractPartsListener {

    private static final String TYPE = "multipart/form-data";
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_HEADERS = 4096;

    private final List<ByteBuffer> part = new ArrayList<>();
    private Form form = Form.EMPTY;
    private boolean whole;

    private MultipartForm() {}

    /** Whether a body says that it is one. */
    static boolean isOne(@Nullable String type) {
        return type != null && type.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /**
     * Reads the parts of a body.
     *
     * @param type what the body says that it is
     * @throws IllegalArgumentException if it is no such form, or not whole
     */
    static Form of(@Nullable String type, byte[] body) {
        String boundary = type == null ? null : MultiPart.extractBoundary(type);
        if (boundary == null || boundary.isEmpty()) {
            throw new IllegalArgumentException("no form with files");
        }
        MultipartForm read = new MultipartForm();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, MultiPartCompliance.RFC7578, read);
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS);
        parser.parse(Chunk.from(ByteBuffer.wrap(body), true));
        if (!read.whole) {
            throw new IllegalArgumentException("a form that breaks off");
        }
        return read.form;
    }

    @Override
    public void onPartContent(Chunk chunk) {
        part.add(chunk.getByteBuffer().slice()); // of the body, which stays
    }

    @Override
    public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
        byte[] bytes = bytes();
        part.clear();
        if (name == null) {
            return;
        }
        form = fileName == null
                ? form.and(name, new String(bytes, StandardCharsets.UTF_8))
                : form.and(new Form.Sent(name, fileName, Content.of(bytes)));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[part.stream().mapToInt(ByteBuffer::remaining).sum()];
        int at = 0;
        for (ByteBuffer each : part) {
            int length = each.remaining();
            each.get(bytes, at, length);
            at += length;
        }
        return bytes;
    }

    @Override
    public void onComplete() {
        whole = true;
    }

    @Override
    public void onFailure(Throwable failure) {
        throw new IllegalArgumentException("no form with files", failure);
    }
}
