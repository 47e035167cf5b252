package id.tapal.pdf;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.EnumSet;

/** The faces of Liberation Sans, which is as wide as Arial, sign by sign. */
enum Face {
    REGULAR("Regular", 400, FontStyle.NORMAL),
    BOLD("Bold", 700, FontStyle.NORMAL),
    ITALIC("Italic", 400, FontStyle.ITALIC);

    private static final String FAMILY = "Liberation Sans";

    private final String file;
    private final int weight;
    private final FontStyle style;

    Face(String file, int weight, FontStyle style) {
        this.file = "/liberation/LiberationSans-" + file + ".ttf";
        this.weight = weight;
        this.style = style;
    }

    /** As what is taken whatever font a style names: there is no other. */
    void addTo(PdfRendererBuilder builder) {
        builder.useFont(this::open, FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private InputStream open() {
        return requireNonNull(Face.class.getResourceAsStream(file), file);
    }
}
