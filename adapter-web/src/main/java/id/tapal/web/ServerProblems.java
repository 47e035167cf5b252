package id.tapal.web;

import id.tapal.codec.Messages;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the server under the routes refuses, such as an address that cannot be decoded: a problem document too, never a page of its own. */
final class ServerProblems extends ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

    /** What nothing else catches, such as a stack that ends. */
    static void fault(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        response.setContentType(Problems.PROBLEM);
        response.setHeader("Content-Language", Messages.INDONESIAN.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        ObjectNode problem = Problems.ofServer(HttpStatus.INTERNAL_SERVER_ERROR, Messages.of(Messages.INDONESIAN));
        try {
            response.getOutputStream().write(problem.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer", gone);
        }
    }

    /** An answer to PUT or DELETE has a body too. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String wanted = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        Messages messages = Answers.messages(wanted);
        ObjectNode problem = Problems.ofServer(HttpStatus.forStatus(code), messages);
        HttpFields.Mutable headers = response.getHeaders();
        AnswerHeaders.put(headers, Exchange.of(request).id());
        headers.put(HttpHeader.CONTENT_TYPE, Problems.PROBLEM);
        headers.put(HttpHeader.CONTENT_LANGUAGE, messages.locale().toLanguageTag());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (code == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            headers.put(HttpHeader.RETRY_AFTER, Problems.RETRY_SECONDS);
            headers.put(HttpHeader.CONNECTION, "close");
        }
        Content.Sink.write(response, true, problem.toString(), callback);
    }
}
