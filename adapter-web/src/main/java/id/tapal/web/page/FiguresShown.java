package id.tapal.web.page;

import id.tapal.application.figures.CaseCounts.Standing;
import id.tapal.application.figures.Figures;
import id.tapal.application.figures.Times;
import id.tapal.application.request.Outcome;
import id.tapal.domain.exemption.Ground;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.web.page.Drawing.Bar;
import id.tapal.web.page.FiguresPage.Block;
import id.tapal.web.page.FiguresPage.Row;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a year in words: each part as a table, and as a drawing where that tells more at a glance. */
final class FiguresShown {

    private static final String NOTHING = "–";

    private final Words words;
    private final Figures figures;

    FiguresShown(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** What stands open now, and the rest where there is any. */
    List<Block> blocks() {
        if (figures.requests() == 0) {
            return List.of(standing());
        }
        List<Block> blocks = new ArrayList<>(List.of(standing(), months(), channels(), times()));
        figures.times().stream()
                .filter(times -> times.clause() != Clause.KIP_22_7 && times.answered() > 0)
                .map(this::spread)
                .forEach(blocks::add);
        blocks.add(decisions());
        if (!figures.grounds().isEmpty()) {
            blocks.add(grounds());
        }
        return blocks;
    }

    private Block standing() {
        List<Row> rows = new ArrayList<>();
        for (Standing each : figures.standing()) {
            rows.add(new Row(
                    channel(each.channel()),
                    "/desk/register?late=true&channel=" + each.channel().id(),
                    List.of(words.number(each.open()), words.number(each.late())),
                    false));
        }
        return block("now", words.t("figures.now.note"), null, List.of("channel", "open", "late"), rows);
    }

    private Block months() {
        List<Bar> bars = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Month month : Month.values()) {
            long whole = figures.requests(month);
            bars.add(new Bar(
                    month.getDisplayName(
                            TextStyle.SHORT_STANDALONE, words.messages().locale()),
                    "",
                    whole,
                    0));
            rows.add(new Row(
                    month.getDisplayName(
                            TextStyle.FULL_STANDALONE, words.messages().locale()),
                    Stream.concat(
                                    figures.channels().stream().map(channel -> figures.requests(month, channel)),
                                    Stream.of(whole))
                            .map(words::number)
                            .toList()));
        }
        rows.add(new Row(
                words.t("figures.sum"),
                "",
                Stream.concat(figures.channels().stream().map(figures::requests), Stream.of(figures.requests()))
                        .map(words::number)
                        .toList(),
                true));
        long most = bars.stream().mapToLong(Bar::whole).max().orElse(0);
        return new Block(
                "months",
                words.t("figures.months"),
                "",
                Drawing.columns(bars, words.number(most), -1, ""),
                "",
                "",
                Stream.concat(
                                Stream.concat(
                                        Stream.of(words.t("figures.month")),
                                        figures.channels().stream().map(this::channel)),
                                Stream.of(words.t("figures.sum")))
                        .toList(),
                rows);
    }

    private Block channels() {
        return counted(
                "channels",
                "channel",
                figures.channels().stream()
                        .map(each -> bar(channel(each), figures.requests(each)))
                        .toList(),
                figures.requests());
    }

    private Block decisions() {
        List<Bar> bars = new ArrayList<>();
        figures.decisions().forEach((decision, cases) -> bars.add(bar(words.t("decision." + decision.id()), cases)));
        bars.add(bar(words.t("figures.withdrawn"), figures.requests(Outcome.End.WITHDRAWN)));
        bars.add(bar(words.t("figures.unanswered"), figures.requests(Outcome.End.UNANSWERED)));
        return counted("decisions", "decision", bars, figures.requests());
    }

    private Block grounds() {
        List<Bar> bars = new ArrayList<>();
        figures.grounds().forEach((ground, cases) -> bars.add(bar(ground.id(), cases)));
        List<Row> rows = figures.grounds().entrySet().stream()
                .map(each -> new Row(name(each.getKey()), List.of(words.number(each.getValue()))))
                .toList();
        return block(
                "grounds", words.t("figures.grounds.note"), Drawing.bars(bars), List.of("ground", "requests"), rows);
    }

    private String name(Ground ground) {
        return ground.id() + ": " + words.t("ground." + ground.id());
    }

    private Bar bar(String name, long cases) {
        return new Bar(name, words.number(cases), cases, 0);
    }

    private Block counted(String key, String head, List<Bar> bars, long all) {
        List<Row> rows = bars.stream()
                .map(bar -> new Row(bar.name(), List.of(bar.number(), words.percent((double) bar.whole() / all))))
                .toList();
        return block(key, "", Drawing.bars(bars), List.of(head, "requests", "part"), rows);
    }

    private Block block(String key, String note, @Nullable Drawing drawing, List<String> heads, List<Row> rows) {
        return new Block(key, words.t("figures." + key), note, drawing, "", "", heads(heads), rows);
    }

    private List<String> heads(List<String> keys) {
        return keys.stream().map(key -> words.t("figures." + key)).toList();
    }

    private String channel(Channel channel) {
        return words.messages().text("channel." + channel.id());
    }

    private Block times() {
        List<Row> rows = figures.times().stream().map(this::row).toList();
        return block(
                "times",
                words.t("figures.times.note"),
                null,
                List.of("channel", "limit", "answered", "median", "ninety", "share", "answered-late", "overdue"),
                rows);
    }

    private Row row(Times times) {
        return new Row(
                channel(times.channel()),
                List.of(
                        words.t("figures.limit-of", limit(times), times.clause().id()),
                        words.number(times.answered()),
                        taken(times, times.percentile(50)),
                        taken(times, times.percentile(90)),
                        times.share().isPresent() ? words.percent(times.share().getAsDouble()) : NOTHING,
                        words.number(times.late()),
                        words.number(times.overdue())));
    }

    private String limit(Times times) {
        return taken(times, times.limit().amount());
    }

    private String taken(Times times, OptionalInt amount) {
        return amount.isPresent() ? taken(times, amount.getAsInt()) : NOTHING;
    }

    private String taken(Times times, int amount) {
        return words.t("figures.unit." + times.limit().unit().id(), amount);
    }

    private Block spread(Times times) {
        Spread spread = Spread.of(times, words);
        String title = words.t(
                "figures.spread", channel(times.channel()), times.clause().id());
        long most = spread.bars().stream().mapToLong(Bar::whole).max().orElse(0);
        return new Block(
                "spread-" + times.channel().id(),
                title,
                "",
                Drawing.columns(spread.bars(), words.number(most), spread.within(), limit(times)),
                words.t("figures.within"),
                words.t("figures.beyond"),
                List.of(words.t("figures.axis." + times.limit().unit().id()), words.t("figures.answers")),
                spread.bars().stream()
                        .map(bar -> new Row(bar.name(), List.of(bar.number())))
                        .toList());
    }
}
