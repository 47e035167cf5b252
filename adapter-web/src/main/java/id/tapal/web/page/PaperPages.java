package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.CaseView;
import id.tapal.domain.deadline.Deadline;
import id.tapal.domain.deadline.Derivation;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is printed: pages without a menu, under the letterhead of the standard, that fit an A4 sheet. */
final class PaperPages {

    private final Desk desk;
    private final Pages pages;

    PaperPages(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** A sheet about one case. */
    enum Sheet {
        /** Tanda bukti permintaan: what the requester takes along (KIP-22.4). */
        RECEIPT(Set.of(Channel.values())),
        /** Lembar disposisi: goes with the letter or the report to the Head (B.2, C.3). */
        DISPOSITION(Set.of(Channel.LETTER, Channel.LAPOR)),
        /** Salinan laporan: the report as hard copy (C.2). */
        HARD_COPY(Set.of(Channel.LAPOR));

        private final Set<Channel> channels;

        Sheet(Set<Channel> channels) {
            this.channels = channels;
        }

        /** The last part of its address. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The sheets there are of a case. */
        static List<Sheet> of(Channel channel) {
            return Arrays.stream(values())
                    .filter(sheet -> sheet.channels.contains(channel))
                    .toList();
        }
    }

    /** Something and what it is called. */
    record Line(String label, String text) {}

    /**
     * A sheet in words.
     *
     * @param lines what it says
     * @param written what is left to be written by hand
     * @param signed who signs
     * @param address of a page, to be read by a telephone; empty where there is none
     */
    record Shown(List<Line> lines, List<Blank> written, List<String> signed, Optional<String> address) {

        Shown(List<Line> lines, List<Blank> written, List<String> signed) {
            this(lines, written, signed, Optional.empty());
        }
    }

    /** Something to be written by hand, and how many lines there are for it. */
    record Blank(String label, int lines) {}

    void register(Pages.Registry registry) {
        registry.read("/desk/cases/<number>/paper/{sheet}.pdf", visit -> pages.print(visit, sheet(visit)));
        registry.read("/desk/cases/<number>/paper/{sheet}", visit -> pages.show(visit, sheet(visit)));
    }

    private Pages.Leaf sheet(Visit visit) {
        String asked = visit.context().pathParam("sheet");
        CaseView view = desk.cases()
                .read(visit.context().pathParam("number"), visit.memberId())
                .orElseThrow(NoSuchPage::new);
        Sheet sheet = Sheet.of(view.file().channel()).stream()
                .filter(each -> each.id().equals(asked))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        Words words = visit.words();
        Standard standard = desk.book().standard();
        String title = words.t("paper." + sheet.id());
        return new Pages.Leaf(
                "paper",
                title,
                title + " " + view.number(),
                Map.of(
                        "agency",
                        standard.agency(),
                        "number",
                        view.number(),
                        "sheet",
                        sheet.id(),
                        "shown",
                        shown(sheet, view, visit),
                        "printed",
                        words.moment(desk.clock().instant(), standard.zone())));
    }

    private Shown shown(Sheet sheet, CaseView view, Visit visit) {
        Words words = visit.words();
        List<Line> lines = new ArrayList<>(received(view, words));
        return switch (sheet) {
            case RECEIPT -> {
                lines.addAll(said(view, words, Fact.NAME, Fact.ADDRESS, Fact.PHONE, Fact.EMAIL, Fact.REQUEST));
                lines.addAll(limits(view, words));
                lines.add(track(view.number(), visit));
                yield new Shown(
                        lines,
                        List.of(),
                        List.of(words.t("paper.officer"), words.t("paper.requester")),
                        Optional.of(visit.address(TrackPage.PATH)));
            }
            case DISPOSITION -> {
                lines.addAll(said(view, words, Fact.NAME, Fact.ADDRESSED_TO, Fact.REQUEST));
                lines.addAll(limits(view, words));
                List<Blank> written = new ArrayList<>(List.of(new Blank(words.t("paper.forwarded-to"), 2)));
                CaseShown.instruction(view)
                        .ifPresentOrElse(
                                text -> lines.add(new Line(words.t("paper.instruction"), text)),
                                () -> written.add(new Blank(words.t("paper.instruction"), 5)));
                yield new Shown(lines, written, List.of(words.t("paper.head")));
            }
            case HARD_COPY -> {
                lines.addAll(said(view, words, Fact.MEDIUM, Fact.TRACKING_ID, Fact.NAME, Fact.ADDRESS));
                lines.addAll(said(view, words, Fact.PHONE, Fact.EMAIL, Fact.REQUEST));
                yield new Shown(lines, List.of(), List.of(words.t("paper.liaison")));
            }
        };
    }

    /** Where the requester sees how far the request is, and by which code. */
    private Line track(String number, Visit visit) {
        String code = desk.tracking().code(number, visit.memberId()).orElseThrow(NoSuchPage::new);
        return new Line(
                visit.words().t("paper.track"), visit.words().t("paper.track-by", visit.address(TrackPage.PATH), code));
    }

    private List<Line> received(CaseView view, Words words) {
        Instant first = view.entries().getFirst().entry().at();
        return List.of(
                new Line(words.t("register.number"), view.number()),
                new Line(
                        words.t("register.channel"),
                        words.messages().text("channel." + view.file().channel().id())),
                new Line(
                        words.t("paper.received"),
                        words.moment(first, desk.book().standard().zone())));
    }

    private static List<Line> said(CaseView view, Words words, Fact... facts) {
        Facts request = view.request();
        return Stream.of(facts)
                .filter(request::has)
                .map(fact -> new Line(
                        words.t("field." + fact.id()),
                        fact == Fact.MEDIUM ? words.t("medium." + request.text(fact)) : request.text(fact)))
                .toList();
    }

    private List<Line> limits(CaseView view, Words words) {
        return limits(view.deadlines(), words, desk.book().standard().zone());
    }

    /** Until when a request is to be answered, and under which clause. */
    static List<Line> limits(List<Deadline> deadlines, Words words, ZoneId zone) {
        return deadlines.stream()
                .map(deadline -> {
                    Derivation governing = deadline.governing();
                    return new Line(
                            words.t("paper.answer-by", governing.clause().id()), words.moment(governing.end(), zone));
                })
                .toList();
    }
}
