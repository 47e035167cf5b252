package id.tapal.app;

import id.tapal.application.event.Deliveries;
import id.tapal.application.event.Delivery;
import id.tapal.application.event.Event;
import id.tapal.application.event.Subscription;
import id.tapal.application.event.Webhooks;
import id.tapal.application.page.Page;
import id.tapal.codec.Times;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code tapal webhook}: who is told of events. The operator of the machine is trusted; over HTTP it takes an administrator. */
@Command(
        name = "webhook",
        description = "Other systems that are told of each act; tapal serve sends.",
        mixinStandardHelpOptions = true)
final class WebhookCommand extends Printing implements Runnable {

    private static final int PAGE = 1_000;

    @Override
    public void run() {
        throw new ParameterException(line(), "webhook: name one of " + Tapal.commands(line()));
    }

    @Command(
            name = "add",
            description = "Subscribes an address; the secret it checks signatures with is told only now.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "ADDRESS", description = "Such as https://sistem.go.id/tapal.") String address) {
        URI read = address(address);
        return with(database, standard, webhooks -> {
            Webhooks.Subscribed subscribed = webhooks.subscribe(read);
            print(subscribed.secret());
            line().getErr().println("webhook " + subscribed.subscription().id() + " to " + address);
            return 0;
        });
    }

    @Command(name = "list", description = "Lists them, without their secrets.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOption database, @Mixin StandardOption standard) {
        return with(database, standard, webhooks -> {
            for (Subscription each : webhooks.list()) {
                print(String.join(
                        "\t", each.id(), each.address().toString(), each.state().id()));
            }
            return 0;
        });
    }

    @Command(
            name = "pause",
            description = "Sends nothing for the time being; events wait, for 30 days at most.",
            mixinStandardHelpOptions = true)
    int pause(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "WEBHOOK", description = ID) String id) {
        return with(database, standard, webhooks -> switched(webhooks, id, false));
    }

    @Command(
            name = "resume",
            description = "Sends again, beginning with what has waited.",
            mixinStandardHelpOptions = true)
    int resume(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "WEBHOOK", description = ID) String id) {
        return with(database, standard, webhooks -> switched(webhooks, id, true));
    }

    private int switched(Webhooks webhooks, String id, boolean active) {
        Subscription before = found(webhooks, id);
        webhooks.change(id, before.address(), active);
        print(id + (active ? " is active" : " is paused"));
        return 0;
    }

    @Command(
            name = "remove",
            description = "Removes one, and forgets what is still due to it.",
            mixinStandardHelpOptions = true)
    int remove(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "WEBHOOK", description = ID) String id) {
        return with(database, standard, webhooks -> {
            found(webhooks, id);
            webhooks.remove(id);
            print(id + " is removed");
            return 0;
        });
    }

    @Command(
            name = "deliveries",
            description = "Lists the events and what became of each, latest first.",
            mixinStandardHelpOptions = true)
    int deliveries(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "WEBHOOK", description = ID) String id,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "Only those that are pending, delivered or failed.")
                    Delivery.@Nullable State state) {
        return with(database, standard, webhooks -> {
            found(webhooks, id);
            Page.all((Optional<String> before) ->
                            webhooks.deliveries(new Deliveries.Query(id, Optional.ofNullable(state), before, PAGE)))
                    .forEach(this::print);
            return 0;
        });
    }

    private void print(Delivery delivery) {
        Event event = delivery.event();
        print(String.join(
                "\t",
                event.id(),
                event.number(),
                String.valueOf(event.sequence()),
                event.act().id(),
                delivery.state().id(),
                String.valueOf(delivery.attempts()),
                delivery.lastError()));
    }

    @Command(
            name = "replay",
            description = "Sends one event again, or all since an instant, under their ids.",
            mixinStandardHelpOptions = true)
    int replay(
            @Mixin DatabaseOption database,
            @Mixin StandardOption standard,
            @Parameters(paramLabel = "WEBHOOK", description = ID) String id,
            @Option(names = "--event", paramLabel = "EVENT", description = "The id of the event, as listed.") @Nullable
                    String event,
            @Option(
                            names = "--since",
                            paramLabel = "TIME",
                            description = "All recorded since then, such as 2026-03-16T09:00:00+08:00.")
                    @Nullable
                    String since) {
        if (event != null && since == null) {
            return with(
                    database,
                    standard,
                    webhooks -> replayed(webhooks.replay(found(webhooks, id).id(), event), event));
        }
        if (since != null && event == null) {
            return with(
                    database,
                    standard,
                    webhooks -> replayed(
                            webhooks.replaySince(found(webhooks, id).id(), Times.instant("--since", since)), ""));
        }
        throw new ParameterException(line(), "webhook replay: name either --event or --since");
    }

    private int replayed(int events, String event) {
        if (events == 0 && !event.isEmpty()) {
            throw new Failure("webhook: there is no event " + event + " any more; see tapal webhook deliveries");
        }
        print(events + " to be sent again");
        return 0;
    }

    private static final String ID = "The id of the webhook, as listed.";

    private int with(DatabaseOption database, StandardOption standard, ToIntFunction<Webhooks> task) {
        try (OpenDesk open = database.existing(standard.standard(), line())) {
            return task.applyAsInt(open.desk().webhooks());
        }
    }

    private static Subscription found(Webhooks webhooks, String id) {
        return webhooks.find(id)
                .orElseThrow(() -> new Failure("webhook: there is none of id " + id + "; see tapal webhook list"));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(
                    "address: write one such as https://sistem.go.id/tapal, was " + text, none);
        }
    }
}
