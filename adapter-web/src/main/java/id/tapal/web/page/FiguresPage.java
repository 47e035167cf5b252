package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.figures.Figures;
import id.tapal.domain.standard.Channel;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a year (angka), as drawings and tables, and as a table for a spreadsheet: of the channels that this person reads whole. */
final class FiguresPage {

    static final String PATH = "/desk/figures";

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final Pages.Surroundings surroundings;

    FiguresPage(Desk desk, Pages pages, Pages.Surroundings surroundings) {
        this.desk = desk;
        this.pages = pages;
        this.surroundings = surroundings;
    }

    /**
     * Some of the figures.
     *
     * @param note how they are to be read; empty where that is plain
     * @param drawing the same as bars
     * @param whole what the bars are, where a part of them is marked
     * @param marked what is marked; empty where nothing is
     */
    record Block(
            String id,
            String title,
            String note,
            @Nullable Drawing drawing,
            String whole,
            String marked,
            List<String> heads,
            List<Row> rows) {

        /** Whether its table is folded: it is long, and the drawing beside it tells what matters. */
        boolean isFolded() {
            return !marked.isEmpty();
        }
    }

    /**
     * A row of a table.
     *
     * @param link where its cases are found; empty where they are not
     * @param sum whether it is the sum of the others
     */
    record Row(String name, String link, List<String> cells, boolean sum) {
        Row(String name, List<String> cells) {
            this(name, "", cells, false);
        }
    }

    void register(Pages.Registry registry) {
        registry.read(PATH, this::show);
        registry.read(PATH + ".csv", this::table);
    }

    private void show(Visit visit) {
        String member = visit.memberId();
        Words words = visit.words();
        Set<Channel> readable = desk.figures().channelsOf(member);
        Optional<Year> year = year(visit);
        Optional<Channel> channel = channel(visit);
        Figures figures = desk.figures().of(year.orElse(desk.figures().thisYear()), channel, member);
        FiguresShown shown = new FiguresShown(words, figures);
        Map<String, Object> parts = new HashMap<>();
        parts.put("problem", year.isPresent() ? "" : words.t("figures.no-year"));
        parts.put("years", years(figures));
        parts.put("channels", channels(words, readable, channel));
        parts.put("scope", words.t("figures.scope", named(words, figures.channels())));
        parts.put("table", year.isPresent() ? address(figures.year(), channel) : "");
        parts.put(
                "none",
                figures.requests() == 0 ? words.t("figures.none", figures.year().toString()) : "");
        parts.put("blocks", shown.blocks());
        pages.show(
                visit,
                year.isPresent() ? OK : UNPROCESSABLE,
                "figures",
                words.t("figures.of", figures.year().toString()),
                parts);
    }

    private void table(Visit visit) {
        Year year = year(visit).orElseThrow(NoSuchPage::new);
        Figures figures = desk.figures().of(year, channel(visit), visit.memberId());
        visit.context()
                .contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        Download.disposition(visit.words().t("figures.file", year.toString()) + ".csv"));
        List<List<String>> rows = new FiguresTable(visit.words(), figures).rows();
        surroundings.stream(visit.context(), out -> SpreadsheetText.write(out, csv -> rows.forEach(csv::writeRecord)));
    }

    /** The year asked for, or this one; empty where that is none. */
    private Optional<Year> year(Visit visit) {
        String asked = visit.asked("year");
        if (asked.isEmpty()) {
            return Optional.of(desk.figures().thisYear());
        }
        return asked.matches("[0-9]{4}") && !asked.equals("0000")
                ? Optional.of(Year.of(Integer.parseInt(asked)))
                : Optional.empty();
    }

    private static Optional<Channel> channel(Visit visit) {
        return Channel.find(visit.asked("channel"));
    }

    private static String address(Year year, Optional<Channel> channel) {
        return PATH + ".csv?year=" + year
                + channel.map(only -> "&channel=" + only.id()).orElse("");
    }

    /** From the first year that has any to this one, and the one that is shown. */
    private List<Choice> years(Figures figures) {
        int now = desk.figures().thisYear().getValue();
        IntStream all = IntStream.rangeClosed(
                Math.min(now, figures.first().getValue()),
                Math.max(now, figures.last().getValue()));
        return IntStream.concat(all, IntStream.of(figures.year().getValue()))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Choice(
                        year.toString(), year.toString(), year == figures.year().getValue()))
                .toList();
    }

    private static List<Choice> channels(Words words, Set<Channel> readable, Optional<Channel> chosen) {
        return readable.stream()
                .map(each -> new Choice(
                        each.id(), words.messages().text("channel." + each.id()), chosen.equals(Optional.of(each))))
                .toList();
    }

    private static String named(Words words, List<Channel> channels) {
        return channels.stream()
                .map(each -> words.messages().text("channel." + each.id()))
                .collect(Collectors.joining(", "));
    }
}
