package id.tapal.application.paper;

/** Driven port: makes of a page a paper to keep (arsip), which looks the same everywhere and for decades: PDF/A. */
public interface Printer {

    /**
     * Prints a page. Nothing that it names is fetched: style and pictures stand in it, and scripts, forms and frames in it are left out. A sign that no font has is printed as a box.
     *
     * @param html the whole page, with a style sheet in its head; pictures are {@code svg} made of {@code rect}, with an {@code aria-label}
     * @param about what the paper says of itself; the page's own title and language do not count
     * @return a document of PDF/A; the same bytes for the same page and the same about
     * @throws IllegalStateException if it cannot be laid out, which is a fault of the page
     */
    byte[] print(String html, About about);
}
