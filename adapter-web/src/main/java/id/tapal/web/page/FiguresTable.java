package id.tapal.web.page;

import id.tapal.application.figures.Figures;
import id.tapal.application.figures.Times;
import id.tapal.application.request.Outcome;
import id.tapal.domain.standard.Channel;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The figures of a year for a spreadsheet: one number in each row, so that rows can be filtered and summed there. */
final class FiguresTable {

    private static final List<String> HEADS = List.of("year", "part", "channel", "of", "unit", "number");

    private final Words words;
    private final Figures figures;
    private final List<List<String>> rows = new ArrayList<>();

    FiguresTable(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The heads of the columns, then the rows. */
    List<List<String>> rows() {
        rows.add(HEADS.stream().map(head -> words.t("figures.column." + head)).toList());
        for (Month month : Month.values()) {
            YearMonth of = figures.year().atMonth(month);
            figures.channels()
                    .forEach(each -> requests("months", channel(each), of.toString(), figures.requests(month, each)));
        }
        figures.decisions()
                .forEach(
                        (decision, cases) -> requests("decisions", all(), words.t("decision." + decision.id()), cases));
        requests("decisions", all(), words.t("figures.withdrawn"), figures.requests(Outcome.End.WITHDRAWN));
        requests("decisions", all(), words.t("figures.unanswered"), figures.requests(Outcome.End.UNANSWERED));
        figures.grounds().forEach((ground, cases) -> requests("grounds", all(), ground.id(), cases));
        figures.times().forEach(this::times);
        figures.standing().forEach(each -> {
            requests("now", channel(each.channel()), words.t("figures.open"), each.open());
            requests("now", channel(each.channel()), words.t("figures.late"), each.late());
        });
        return List.copyOf(rows);
    }

    private void times(Times times) {
        String of = times.clause().id() + ": ";
        String unit = words.t("figures.axis." + times.limit().unit().id());
        String channel = channel(times.channel());
        row(
                "times",
                channel,
                of + words.t("figures.limit"),
                unit,
                whole(times.limit().amount()));
        requests("times", channel, of + words.t("figures.answered"), times.answered());
        taken(channel, of + words.t("figures.median"), unit, times.percentile(50));
        taken(channel, of + words.t("figures.ninety"), unit, times.percentile(90));
        times.share()
                .ifPresent(
                        share -> row("times", channel, of + words.t("figures.share"), "%", words.decimal(100 * share)));
        requests("times", channel, of + words.t("figures.answered-late"), times.late());
        requests("times", channel, of + words.t("figures.overdue"), times.overdue());
    }

    private void taken(String channel, String of, String unit, OptionalInt amount) {
        amount.ifPresent(taken -> row("times", channel, of, unit, whole(taken)));
    }

    private void requests(String part, String channel, String of, long number) {
        row(part, channel, of, words.t("figures.requests"), whole(number));
    }

    private void row(String part, String channel, String of, String unit, String number) {
        rows.add(List.of(figures.year().toString(), words.t("figures." + part), channel, of, unit, number));
    }

    /** Without a sign between thousands: a spreadsheet reads it as a number. */
    private static String whole(long number) {
        return Long.toString(number);
    }

    private String all() {
        return figures.channels().size() == 1 ? channel(figures.channels().getFirst()) : words.t("register.all");
    }

    private String channel(Channel channel) {
        return words.messages().text("channel." + channel.id());
    }
}
