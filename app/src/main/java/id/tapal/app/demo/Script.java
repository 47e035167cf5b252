package id.tapal.app.demo;

import static id.tapal.app.demo.DemoOrganization.*;
import static id.tapal.domain.request.ActType.*;

import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The acts of one request from intake to end; a part of them leaves the case at an earlier stage.
 *
 * @param channel how the request came in
 * @param lines the acts, in order
 */
record Script(Channel channel, List<Line> lines) {

    /**
     * An act of a script.
     *
     * @param after how long after the start of the case
     * @param member who does it
     * @param act which
     * @param facts what it states; the name of the requester is added at the intake
     */
    record Line(Duration after, String member, ActType act, Facts facts) {}

    static final Script WALK_IN = new Script(
            Channel.WALK_IN,
            List.of(
                    line(
                            0,
                            RECEPTION,
                            GUEST_BOOK_SIGNED,
                            Map.of(Fact.REQUEST, "Jumlah pos lintas batas dan jam bukanya")),
                    line(1, RECEPTION, IDENTITY_LEFT, Map.of(Fact.IDENTITY, "ktp")),
                    line(3, RECEPTION, PURPOSE_RELAYED, Map.of(Fact.TO, DIVISION_HEAD, Fact.TO_ROLE, "division-head")),
                    line(
                            5,
                            DIVISION_HEAD,
                            HANDLER_APPOINTED,
                            Map.of(Fact.TO, SUBDIVISION_HEAD, Fact.TO_ROLE, "subdivision-head")),
                    line(7, RECEPTION, VISITOR_DIRECTED, Map.of(Fact.TO, SUBDIVISION_HEAD)),
                    line(12, SUBDIVISION_HEAD, ANSWER_GIVEN, Map.of(Fact.DECISION, "granted")),
                    line(14, RECEPTION, IDENTITY_RETURNED, Map.of())));

    static final Script LETTER = new Script(
            Channel.LETTER,
            List.of(
                    line(
                            0,
                            REGISTRY,
                            LETTER_RECEIVED,
                            Map.of(
                                    Fact.REQUEST,
                                    "Salinan rencana pengelolaan perbatasan",
                                    Fact.ADDRESSED_TO,
                                    "Yth. Kepala Badan Pengelola Perbatasan Daerah",
                                    Fact.IDENTITY,
                                    "institution")),
                    line(hours(3), HEAD, DISPOSITION_MADE, Map.of(Fact.TO, STAFF, Fact.TO_ROLE, "staff")),
                    line(hours(24), STAFF, ANSWER_DRAFTED, partlyGranted()),
                    line(
                            hours(28),
                            SUBDIVISION_HEAD,
                            DRAFT_RETURNED,
                            Map.of(Fact.NOTE, "Sebutkan bagian yang ditutup dengan tepat")),
                    line(hours(30), STAFF, ANSWER_DRAFTED, partlyGranted()),
                    line(hours(48), SUBDIVISION_HEAD, DRAFT_ENDORSED, Map.of()),
                    line(hours(51), DIVISION_HEAD, DRAFT_ENDORSED, Map.of()),
                    line(hours(72), HEAD, ANSWER_SIGNED, Map.of()),
                    line(hours(74), REGISTRY, REQUESTER_CALLED, Map.of()),
                    line(hours(96), REGISTRY, ANSWER_COLLECTED, Map.of())));

    static final Script LAPOR = new Script(
            Channel.LAPOR,
            List.of(
                    line(
                            0,
                            LIAISON,
                            REPORT_SUBMITTED,
                            Map.of(
                                    Fact.MEDIUM,
                                    "sms",
                                    Fact.REQUEST,
                                    "NTT Berapa anggaran pembangunan jalan perbatasan tahun ini?",
                                    Fact.ADDRESS,
                                    "Kota Kupang")),
                    line(hours(1), LIAISON, REPORT_REVIEWED, Map.of()),
                    line(hours(1) + 10, LIAISON, HARD_COPY_MADE, Map.of()),
                    line(hours(1) + 20, LIAISON, REPORT_FORWARDED, Map.of(Fact.TO, HEAD, Fact.TO_ROLE, "head")),
                    line(hours(4), HEAD, DISPOSITION_MADE, Map.of(Fact.TO, STAFF, Fact.TO_ROLE, "staff")),
                    line(hours(24), STAFF, ANSWER_DRAFTED, Map.of(Fact.DECISION, "granted")),
                    line(hours(26), SUBDIVISION_HEAD, DRAFT_ENDORSED, Map.of()),
                    line(hours(28), DIVISION_HEAD, DRAFT_ENDORSED, Map.of()),
                    line(hours(48), HEAD, ANSWER_APPROVED, Map.of()),
                    line(hours(49), STAFF, ANSWER_HANDED_TO_LIAISON, Map.of()),
                    line(hours(50), LIAISON, ANSWER_DELIVERED, Map.of(Fact.MEANS, "sms"))));

    /** Under show-only custody the document is shown, and nothing is returned. */
    Script under(Custody custody) {
        if (custody == Custody.LEAVE) {
            return this;
        }
        return new Script(
                channel,
                lines.stream()
                        .filter(line -> line.act() != IDENTITY_RETURNED)
                        .map(line -> line.act() == IDENTITY_LEFT
                                ? new Line(line.after(), line.member(), IDENTITY_SHOWN, line.facts())
                                : line)
                        .toList());
    }

    /** The acts up to the n-th of a kind. */
    Script through(ActType act, int times) {
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            seen += lines.get(i).act() == act ? 1 : 0;
            if (seen == times) {
                return new Script(channel, lines.subList(0, i + 1));
            }
        }
        throw new IllegalStateException(act.id() + " does not come " + times + " times in " + channel.id());
    }

    Script through(ActType act) {
        return through(act, 1);
    }

    /** With one more act at the end, soon after the last. */
    Script then(String member, ActType act, Map<Fact, String> facts) {
        Duration last = lines.getLast().after();
        Line more = new Line(last.plusMinutes(2), member, act, Facts.of(facts));
        return new Script(
                channel, Stream.concat(lines.stream(), Stream.of(more)).toList());
    }

    private static Map<Fact, String> partlyGranted() {
        return Map.of(
                Fact.DECISION, "partly-granted",
                Fact.GROUNDS, "17c.1",
                Fact.REASON, "Memuat rencana patroli perbatasan",
                Fact.REDACTIONS, "Lampiran 2, letak pos pengamanan",
                Fact.EXEMPT_UNTIL, "2031-12-31",
                Fact.CONSEQUENCE_TEST, "Lembar uji konsekuensi 1");
    }

    private static int hours(int hours) {
        return hours * 60;
    }

    private static Line line(int minutes, String member, ActType act, Map<Fact, String> facts) {
        return new Line(Duration.ofMinutes(minutes), member, act, Facts.of(facts));
    }
}
