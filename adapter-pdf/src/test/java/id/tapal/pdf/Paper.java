package id.tapal.pdf;

import id.tapal.application.paper.About;
import java.time.Instant;
import java.util.Locale;

/** Pages to print, and what is said of them. */
final class Paper {

    static final About ABOUT = new About(
            "Tanda bukti permintaan 2026/TM/1 <asli> & salinan",
            Locale.forLanguageTag("id"),
            "Badan Pengelola Perbatasan Daerah",
            Instant.parse("2026-03-02T01:00:00.123Z"));

    private static final String STYLE = """
            @page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); } }
            body { font-family: "Liberation Sans", sans-serif; font-size: 11pt; }
            table { width: 100%; -fs-table-paginate: paginate; }
            @media screen { p { display: none; } }
            """;

    private Paper() {}

    static String page(String body) {
        return page("", body);
    }

    /** As a browser would read it, not as XML: the first line, {@code meta} and {@code br} are not closed. */
    static String page(String head, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>x</title><style>" + STYLE
                + "</style>" + head + "</head><body>" + body + "</body></html>";
    }

    /** A page with one of everything that papers have. */
    static String sample() {
        return page("""
                <div class="letterhead"><p><b>Badan</b><br>Kupang</p></div>
                <h1>Tanda bukti</h1><h2>Isi</h2>
                <dl><div><dt>Nama</dt><dd>José Ngūrah Ā’ín Ñoñá</dd></div></dl>
                <ol><li>satu</li><li><em>dua</em></li></ol>
                <p>Lacak di <a href="https://tapal.example/track">https://tapal.example/track</a></p>
                <svg role="img" aria-label="Kode QR" viewBox="0 0 10 10" width="90" height="90"><rect x="2" y="2" width="3" height="6"/></svg>
                <table><thead><tr><th scope="col">Nomor</th><th scope="col">Isi</th></tr></thead>
                <tbody><tr><th scope="row">1</th><td>Peta</td></tr></tbody></table>
                """);
    }
}
