package id.tapal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds in a paper. */
public final class Archivable {

    private static final PDFAFlavour[] KEPT = {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1};

    private Archivable() {}

    /** That a paper keeps the standards for archives and for accessibility which it claims to keep. */
    public static void require(byte[] paper) {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour standard : KEPT) {
            ValidationResult found = found(paper, standard);
            assertThat(found.getFailedChecks()).as("%s", standard).isEmpty();
            assertThat(found.isCompliant()).as("%s", standard).isTrue();
            assertThat(found.getTotalAssertions()).as("%s", standard).isGreaterThan(500);
        }
    }

    private static ValidationResult found(byte[] paper, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), standard)) {
            return Foundries.defaultInstance().createValidator(standard, false).validate(parser);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
