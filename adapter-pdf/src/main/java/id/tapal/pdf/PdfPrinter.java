package id.tapal.pdf;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.tapal.application.paper.About;
import id.tapal.application.paper.Printer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints as PDF/A-2a, with every font in it. It holds nothing and loads nothing before it prints, and many may print with one at the same time.
 */
public final class PdfPrinter implements Printer {

    /** Stands for a sign that no font has. */
    private static final String BOX = "\u25a1";

    @Override
    public byte[] print(String html, About about) {
        requireNonNull(about, "about");
        Document page = Markup.read(html, about.language());
        try (PdfBoxRenderer renderer = Once.builder(page).buildPdfRenderer();
                PDDocument paper = renderer.createPDFKeepOpen()) {
            Description.of(about).put(paper);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            paper.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException("a page cannot be laid out: " + about.title(), broken);
        }
    }

    /** What is needed for every paper, made for the first one. */
    private static final class Once {

        private static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        static {
            XRLog.setLoggingEnabled(false); // it tells of each style that only screens know
        }

        private static PdfRendererBuilder builder(Document page) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(page, "")
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .useColorProfile(COLOURS)
                    .useReplacementText(BOX)
                    .useSVGDrawer(new Rectangles())
                    .useUriResolver((base, named) -> null);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((named, kind) -> false, when);
            }
            for (Face face : Face.values()) {
                face.addTo(builder);
            }
            return builder;
        }
    }
}
