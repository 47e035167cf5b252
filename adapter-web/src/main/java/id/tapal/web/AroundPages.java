package id.tapal.web;

import id.tapal.application.request.Recording;
import id.tapal.domain.request.ActType;
import id.tapal.web.page.Pages;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** What the server does around a call of a page: the same as around any call. */
final class AroundPages implements Pages.Surroundings {

    private final RateLimit tries;
    private final RateLimit looks;
    private final RateLimit ways;
    private final Meters meters;

    AroundPages(Limits limits, Meters meters, InstantSource clock) {
        this.tries = new RateLimit(limits.failures(), clock);
        this.looks = new RateLimit(limits.failures(), clock);
        this.ways = new RateLimit(limits.failures(), clock);
        this.meters = meters;
    }

    @Override
    public byte[] body(Context context) {
        return Bodies.of(context);
    }

    @Override
    public byte[] bodyWithFile(Context context) {
        return Bodies.withFile(context);
    }

    @Override
    public void calls(Context context, String member) {
        Exchange.of(context).member(member);
    }

    @Override
    public void count(ActType act, Recording recording) {
        meters.count(act, recording);
    }

    @Override
    public void stream(Context context, Pages.Streamed answer) {
        try {
            LateStream.send(context, answer::write);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean mayTry(Context context) {
        return tries.take(context.ip()).isEmpty();
    }

    @Override
    public boolean mayVerify(Context context) {
        return looks.take(context.ip()).isEmpty();
    }

    @Override
    public boolean mayAskProvider(Context context) {
        return ways.take(context.ip()).isEmpty();
    }
}
