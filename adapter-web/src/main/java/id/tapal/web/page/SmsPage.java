package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.request.ActToRecord;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Admission;
import id.tapal.domain.request.Breach;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.SmsRequest;
import id.tapal.domain.standard.Channel;
import id.tapal.web.page.CaseShown.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An SMS to 1708 as it came (C.1): what will be recorded of it, or what the rule book says is wrong with it. */
final class SmsPage {

    static final String PATH = "/desk/new/lapor/sms";

    private static final String TEXT = "sms";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Pages pages;
    private final CasePages cases;

    /**
     * @param cases makes the form in which the rest is told
     */
    SmsPage(Desk desk, Pages pages, CasePages cases) {
        this.desk = desk;
        this.pages = pages;
        this.cases = cases;
    }

    void register(Pages.Registry registry) {
        Pages.Action form = visit -> {
            cases.wanted(visit, Channel.LAPOR);
            show(visit, OK, List.of(), List.of(), Optional.empty());
        };
        registry.read(PATH, form);
        registry.send(PATH, this::read, form);
    }

    private void read(Visit visit) {
        String text = visit.form().text(TEXT);
        cases.wanted(visit, Channel.LAPOR);
        if (text.isEmpty()) {
            show(visit, UNPROCESSABLE, List.of(visit.words().t("sms.empty")), List.of(), Optional.empty());
            return;
        }
        Facts facts = Facts.of(Map.of(Fact.MEDIUM, "sms", Fact.REQUEST, text));
        Admission admission = desk.reports()
                .weigh(new ActToRecord(
                        ActType.REPORT_SUBMITTED, visit.memberId(), Optional.empty(), Optional.empty(), facts));
        List<String> wrong = wrong(visit, admission);
        if (wrong.isEmpty()) {
            CasePages.Shown rest = cases.opening(visit, Channel.LAPOR, ActForm.typed(facts));
            show(visit, OK, wrong, recorded(visit.words(), facts), Optional.of(rest));
        } else {
            show(visit, UNPROCESSABLE, wrong, List.of(), Optional.empty());
        }
    }

    private List<String> wrong(Visit visit, Admission admission) {
        return switch (admission) {
            case Admission.Accepted accepted -> List.of();
            case Admission.Refused refused ->
                refused.breaches().stream()
                        .filter(Breach::blocking)
                        .map(breach -> visit.words()
                                .messages()
                                .breach(breach, desk.book().standard()))
                        .toList();
            case Admission.Misdated misdated -> throw new IllegalStateException("misdated now: " + misdated);
        };
    }

    private static List<Pair> recorded(Words words, Facts facts) {
        Stream<Pair> all = Stream.of(
                new Pair(words.t("field.medium"), words.t("medium." + facts.text(Fact.MEDIUM))),
                new Pair(words.t("field.request"), facts.text(Fact.REQUEST)));
        return Stream.concat(
                        all,
                        SmsRequest.parse(facts.text(Fact.REQUEST)).stream()
                                .map(wanted -> new Pair(words.t("sms.wanted"), wanted)))
                .toList();
    }

    private void show(
            Visit visit, int status, List<String> problems, List<Pair> recorded, Optional<CasePages.Shown> rest) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("text", visit.form().text(TEXT));
        parts.put("problems", problems);
        parts.put("recorded", recorded);
        parts.put("rest", rest);
        parts.put(
                "clause",
                desk.book().clauseOf(Channel.LAPOR, ActType.REPORT_SUBMITTED).id());
        parts.put("says", says(visit));
        pages.show(visit, status, "sms", visit.words().t("sms.title"), parts);
    }

    private String says(Visit visit) {
        return visit.words()
                .messages()
                .clause(desk.book().standard().text(desk.book().clauseOf(Channel.LAPOR, ActType.REPORT_SUBMITTED)));
    }
}
