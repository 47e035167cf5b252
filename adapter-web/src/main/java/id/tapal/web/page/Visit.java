package id.tapal.web.page;

import id.tapal.application.account.Session;
import id.tapal.application.account.SignIn;
import id.tapal.application.organization.Member;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * One call of a page: who calls, in which language.
 *
 * @param context the call
 * @param words the language
 * @param secret what opens the session; of somebody who is not signed in, what their forms are known by
 * @param session the session; empty where nobody is signed in
 * @param form what was typed; nothing where the page is only read
 * @param outside where this server is known
 */
record Visit(Context context, Words words, String secret, Optional<Session> session, Form form, Pages.Outside outside) {

    /**
     * Who is signed in.
     *
     * @throws NotSignedIn if nobody is
     */
    Member member() {
        return session.map(Session::member).orElseThrow(NotSignedIn::new);
    }

    /** The same call with what was typed. */
    Visit with(Form typed) {
        return new Visit(context, words, secret, session, typed, outside);
    }

    /** The same call, by who has just signed in with it. */
    Visit by(SignIn.SignedIn in) {
        return new Visit(context, words, in.secret(), Optional.of(in.session()), form, outside);
    }

    /** The whole address of a path here. */
    String address(String path) {
        return outside.address(context, path);
    }

    String memberId() {
        return member().id();
    }

    /** A parameter of the address, without the blanks around it; empty where it is not there. */
    String asked(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** Sends the browser on, so that reading the page again does not send the form again. */
    void goTo(String path) {
        context.status(303).header("Location", path);
    }
}
