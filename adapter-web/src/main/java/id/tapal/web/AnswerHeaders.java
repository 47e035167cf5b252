package id.tapal.web;

import org.eclipse.jetty.http.HttpFields;

/** What every answer carries, whoever makes it: nothing here is a page, and nothing is to be guessed, framed or told elsewhere. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    static void put(HttpFields.Mutable headers, String requestId) {
        headers.put(RequestId.HEADER, requestId);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Vary", "Accept-Encoding");
    }
}
