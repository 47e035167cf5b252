package id.tapal.web.lapor;

import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.web.lapor.Columns.Head;
import id.tapal.web.lapor.LaporExport.Flaw;
import id.tapal.web.lapor.LaporExport.Flawed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the export as a report: what it states in the words of the standard, and what keeps it from being one. */
final class LaporRow {

    private static final Pattern TRACKING_ID = Pattern.compile("[0-9]{1,20}");

    /** What a spreadsheet makes of a number: 5049672.0. */
    private static final Pattern DECIMALS = Pattern.compile("\\.0+$");

    private static final Set<String> HIDDEN = Set.of("anonim", "anonymous", "anonymus");

    private final Columns columns;
    private final Line line;
    private final LaporMoment moments;
    private final List<Flawed> flaws = new ArrayList<>();

    LaporRow(Columns columns, Line line, LaporMoment moments) {
        this.columns = columns;
        this.line = line;
        this.moments = moments;
    }

    LaporExport.Row read() {
        String trackingId = trackingId();
        Optional<Instant> at = at();
        String kind = said(Head.CLASS);
        if (!kind.isEmpty() && !kind.toLowerCase(Locale.ROOT).contains("informasi")) {
            flaws.add(new Flawed(Flaw.NO_REQUEST, kind));
        }
        return new LaporExport.Row(
                line.number(), trackingId, at, facts(trackingId), region(), said(Head.STATUS), flaws);
    }

    private Cell cell(Head head) {
        return columns.cell(line, head);
    }

    private String said(Head head) {
        return cell(head).said();
    }

    private String trackingId() {
        String told = DECIMALS.matcher(said(Head.TRACKING_ID)).replaceFirst("");
        if (told.isEmpty()) {
            flaws.add(new Flawed(Flaw.NO_TRACKING_ID, ""));
        } else if (!TRACKING_ID.matcher(told).matches()) {
            flaws.add(new Flawed(Flaw.BAD_TRACKING_ID, told));
        } else {
            return told;
        }
        return "";
    }

    private Optional<Instant> at() {
        Cell day = cell(Head.DAY);
        Cell time = cell(Head.TIME);
        Optional<Instant> at = moments.of(day, time);
        if (day.isNothing()) {
            flaws.add(new Flawed(Flaw.NO_DAY, ""));
        } else if (!moments.isDay(day)) {
            flaws.add(new Flawed(Flaw.BAD_DAY, day.text()));
        } else if (at.isEmpty()) {
            flaws.add(new Flawed(Flaw.BAD_TIME, time.isNothing() ? day.text() : time.text()));
        }
        return at;
    }

    private Facts facts(String trackingId) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.MEDIUM, said(Head.SOURCE).toLowerCase(Locale.ROOT).contains("sms") ? "sms" : "web");
        facts.put(Fact.REQUEST, request());
        facts.put(Fact.TRACKING_ID, trackingId);
        facts.put(Fact.NAME, isAnonymous() ? "" : said(Head.NAME));
        return Facts.of(facts);
    }

    /** What was first written: what an administrator made of it is not the reporter's own words. */
    private String request() {
        return Stream.of(Head.FIRST_TEXT, Head.LAST_TEXT, Head.TITLE)
                .map(this::said)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private boolean isAnonymous() {
        return said(Head.PRIVACY).toLowerCase(Locale.ROOT).contains("anonim")
                || HIDDEN.contains(said(Head.NAME).toLowerCase(Locale.ROOT));
    }

    private String region() {
        return Stream.of(Head.VILLAGE, Head.DISTRICT, Head.REGENCY, Head.PROVINCE)
                .map(this::said)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
