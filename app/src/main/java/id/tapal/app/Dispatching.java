package id.tapal.app;

import id.tapal.application.event.Dispatch;
import id.tapal.application.event.Dispatcher;
import id.tapal.persistence.Database;
import id.tapal.webhook.HttpCourier;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events on their way out of a database, until it is closed. */
final class Dispatching implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private final HttpCourier courier;
    private final Dispatcher dispatcher;

    private Dispatching(HttpCourier courier, Dispatcher dispatcher) {
        this.courier = courier;
        this.dispatcher = dispatcher;
    }

    static Dispatching start(Database database, InstantSource clock) {
        HttpCourier courier = new HttpCourier(PATIENCE);
        Dispatch dispatch =
                new Dispatch(database.subscriptions(), database.deliveries(), courier, clock, new SecureRandom());
        Dispatcher dispatcher =
                Dispatcher.start(dispatch, PAUSE, trouble -> LOG.warn("events wait, and are tried again", trouble));
        database.onEvents(dispatcher::wake);
        return new Dispatching(courier, dispatcher);
    }

    @Override
    public void close() {
        dispatcher.close();
        courier.close();
    }
}
