package id.tapal.web;

import id.tapal.application.desk.Desk;
import id.tapal.application.log.Extract;
import id.tapal.codec.BadInput;
import id.tapal.codec.BadInput.Remedy;
import id.tapal.codec.log.LogFormat;
import id.tapal.codec.log.LogWriter;
import id.tapal.domain.standard.Channel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journal as an event log, streamed: a case leaves before the next ones are read. */
final class ExportRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("format", "separator", "from", "to", "channel", "people");
    private static final Character[] SEPARATORS = {LogFormat.COMMA, LogFormat.SEMICOLON};
    private static final String DISPOSITION = "Content-Disposition";

    private final Desk desk;
    private final ZoneId zone;

    ExportRoutes(Desk desk) {
        this.desk = desk;
        this.zone = desk.book().standard().zone();
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/export", this::export);
    }

    private void export(Context context) throws IOException {
        desk.administration().requireOversight(Doorkeeper.member(context));
        Asked.refuseOthers(context, PARAMETERS);
        Extract extract = extract(context);
        LogFormat format =
                Asked.one(context, "format", LogFormat.values(), LogFormat::id).orElse(LogFormat.CSV);
        char separator =
                Asked.one(context, "separator", SEPARATORS, String::valueOf).orElse(LogFormat.COMMA);
        context.contentType(format.mediaType());
        context.header(DISPOSITION, "attachment; filename=\"" + fileName(extract, format) + '"');
        LateStream.send(context, out -> {
            LogWriter writer = format.begin(new BufferedOutputStream(out), zone, separator);
            desk.export().read(extract, history -> writer.write(history.number(), history.channel(), history.acts()));
            writer.end();
        });
    }

    private static Extract extract(Context context) {
        Optional<LocalDate> from = Asked.date(context, "from");
        Optional<LocalDate> to = Asked.date(context, "to");
        from.filter(first -> to.filter(first::isAfter).isPresent()).ifPresent(first -> {
            throw new BadInput("to", Remedy.WRITE_DATE_NOT_BEFORE, first);
        });
        List<Channel> channels = Asked.each(context, "channel", Channel.values(), Channel::id);
        return new Extract(
                from,
                to,
                channels.isEmpty() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(channels),
                Asked.flag(context, "people").orElse(false));
    }

    /** {@code tapal-2026-01-01-2026-03-31.csv}. */
    private static String fileName(Extract extract, LogFormat format) {
        StringBuilder name = new StringBuilder("tapal");
        extract.from().ifPresent(day -> name.append('-').append(day));
        extract.to().ifPresent(day -> name.append('-').append(day));
        return name.append('.').append(format.id()).toString();
    }
}
