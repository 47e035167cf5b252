package id.tapal.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws pictures that are made of black rectangles, such as a QR code: all that papers have. The whole of SVG would be a library of four megabytes, with a past of
 * holes.
 */
final class Rectangles implements SVGDrawer {

    /**
     * A picture.
     *
     * @param shape in the units of its view box
     * @param units how many of them it is wide and high
     * @param size how wide and high it is on the paper
     */
    private record Picture(Path2D shape, double units, double size) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) size;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) size;
        }

        @Override
        public void drawSVG(OutputDevice paper, RenderingContext context, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(size / units, size / units);
            paper.setColor(FSRGBColor.BLACK);
            paper.fill(place.createTransformedShape(shape));
        }
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        double size = cssWidth > 0 ? cssWidth : number(svg, "width") * dotsPerPixel;
        return new Picture(shape(svg.getElementsByTagName("rect")), units(svg), size);
    }

    private static Path2D shape(NodeList rectangles) {
        Path2D shape = new Path2D.Double();
        for (int i = 0; i < rectangles.getLength(); i++) {
            Element each = (Element) rectangles.item(i);
            shape.append(
                    new Rectangle2D.Double(
                            number(each, "x"), number(each, "y"), number(each, "width"), number(each, "height")),
                    false);
        }
        return shape;
    }

    /** The side of the view box, which is a square that begins at zero. */
    private static double units(Element svg) {
        String box = svg.getAttribute("viewBox");
        return number(box.substring(box.lastIndexOf(' ') + 1), 1);
    }

    private static double number(Element element, String attribute) {
        return number(element.getAttribute(attribute), 0);
    }

    private static double number(String text, double otherwise) {
        return text.matches("\\d{1,6}") ? Double.parseDouble(text) : otherwise;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        // a picture has no text
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // a picture has no text
    }

    @Override
    public void close() {
        // holds nothing
    }
}
