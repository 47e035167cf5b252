package id.tapal.pdf;

import static java.util.Objects.requireNonNull;

import id.tapal.application.paper.About;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** What a paper says of itself, in both places where PDF has it; they must agree. */
final class Description {

    private static final String TOOL = "Tapal";
    private static final Document.OutputSettings XML =
            new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml).charset(StandardCharsets.UTF_8);

    private final About about;
    private final Instant created;

    private Description(About about) {
        this.about = about;
        this.created = about.created().truncatedTo(ChronoUnit.SECONDS);
    }

    static Description of(About about) {
        return new Description(about);
    }

    /** Puts it into a paper, and an identifier that comes from it alone: that of the clock would make two of one paper. */
    void put(PDDocument paper) throws IOException {
        byte[] xmp = xmp().getBytes(StandardCharsets.UTF_8);
        PDMetadata metadata = new PDMetadata(paper);
        metadata.importXMPMetadata(xmp);
        paper.getDocumentCatalog().setMetadata(metadata);
        paper.getDocumentCatalog().setLanguage(language());
        paper.setDocumentInformation(information());
        paper.setDocumentId(UUID.nameUUIDFromBytes(xmp).getMostSignificantBits());
    }

    private PDDocumentInformation information() {
        Calendar when = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator(TOOL);
        information.setProducer(TOOL);
        information.setCreationDate(when);
        information.setModificationDate(when);
        return information;
    }

    private String xmp() throws IOException {
        try (InputStream form =
                requireNonNull(Description.class.getResourceAsStream("description.xmp"), "description.xmp")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{language}", language())
                    .replace("{created}", created.toString())
                    .replace("{tool}", TOOL)
                    .replace("{author}", Entities.escape(about.author(), XML))
                    .replace("{title}", Entities.escape(about.title(), XML));
        }
    }

    private String language() {
        return about.language().toLanguageTag();
    }
}
