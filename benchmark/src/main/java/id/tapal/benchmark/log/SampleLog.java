package id.tapal.benchmark.log;

import static id.tapal.domain.request.ActType.*;

import id.tapal.codec.log.LogFormat;
import id.tapal.codec.log.LogWriter;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A log as a desk exports it, of as many cases as one likes: of ten cases seven are walk-ins, two letters and one a report through SP4N-LAPOR!. One walk-in in seven
 * is answered after the fifteen minutes; all other cases are lawful.
 */
final class SampleLog {

    /** So many cases, and then they come again with other numbers, requesters and times. */
    private static final int CYCLE = 10;

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final Instant FIRST = Instant.parse("2025-01-06T00:30:00Z");
    private static final Duration BETWEEN = Duration.ofMinutes(7);
    private static final int OVER_DAYS = 300;

    private static final String RECEPTION = "petugas-tamu";
    private static final String REGISTRY = "petugas-surat";
    private static final String LIAISON = "pejabat-penghubung";
    private static final String SECRETARY = "sekretaris";
    private static final String STAFF = "staf-1";

    private final int number;
    private final List<Entry> entries = new ArrayList<>();
    private Instant now;

    private SampleLog(int number) {
        this.number = number;
        this.now = FIRST.plus(Duration.ofDays(number / CYCLE % OVER_DAYS)).plus(BETWEEN.multipliedBy(number % CYCLE));
    }

    /**
     * Writes a log.
     *
     * @param cases how many; a multiple of ten
     * @return how many events it has
     */
    static long write(Path file, LogFormat format, int cases) throws IOException {
        long events = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LogWriter log = format.begin(out, WITA, LogFormat.COMMA);
            for (int i = 0; i < cases; i++) {
                SampleLog made = new SampleLog(i);
                Channel channel = made.make();
                log.write("%s-2025-%07d".formatted(channel.id(), i), channel, made.entries);
                events += made.entries.size();
            }
            log.end();
        }
        return events;
    }

    private Channel make() {
        return switch (number % CYCLE) {
            case 7, 8 -> letter();
            case 9 -> report();
            default -> visit();
        };
    }

    private Channel visit() {
        int minutes = number % CYCLE == 0 ? 20 : 9;
        then(
                0,
                GUEST_BOOK_SIGNED,
                RECEPTION,
                Role.RECEPTION,
                requester("Peta batas desa nomor " + number).with(Fact.PHONE, "0812" + number));
        then(1, IDENTITY_LEFT, RECEPTION, Role.RECEPTION, Facts.of(Fact.IDENTITY, "ktp:***" + number));
        then(1, PURPOSE_RELAYED, RECEPTION, Role.RECEPTION, to(SECRETARY, Role.SECRETARY));
        then(1, HANDLER_APPOINTED, SECRETARY, Role.SECRETARY, to(STAFF, Role.STAFF));
        then(1, VISITOR_DIRECTED, RECEPTION, Role.RECEPTION, Facts.of(Fact.TO, STAFF));
        then(minutes, ANSWER_GIVEN, STAFF, Role.STAFF, Facts.of(Fact.DECISION, "granted"));
        then(2, IDENTITY_RETURNED, RECEPTION, Role.RECEPTION, Facts.NONE);
        return Channel.WALK_IN;
    }

    private Channel letter() {
        then(
                0,
                LETTER_RECEIVED,
                REGISTRY,
                Role.REGISTRY,
                requester("Salinan dokumen nomor " + number)
                        .with(Fact.IDENTITY, "ktp:***" + number)
                        .with(Fact.ADDRESSED_TO, "Kepala Badan"));
        then(60, DISPOSITION_MADE, "kepala", Role.HEAD, to(STAFF, Role.STAFF));
        drafted("granted");
        then(60, ANSWER_SIGNED, "kepala", Role.HEAD, Facts.NONE);
        then(60, ANSWER_SENT, REGISTRY, Role.REGISTRY, Facts.of(Fact.MEANS, "post"));
        return Channel.LETTER;
    }

    private Channel report() {
        then(
                0,
                REPORT_SUBMITTED,
                LIAISON,
                Role.LIAISON,
                requester("Laporan nomor " + number).with(Fact.MEDIUM, "web").with(Fact.TRACKING_ID, "" + number));
        then(30, REPORT_REVIEWED, LIAISON, Role.LIAISON, Facts.NONE);
        then(5, HARD_COPY_MADE, LIAISON, Role.LIAISON, Facts.NONE);
        then(5, REPORT_FORWARDED, LIAISON, Role.LIAISON, to("kepala", Role.HEAD));
        then(60, DISPOSITION_MADE, "kepala", Role.HEAD, to(STAFF, Role.STAFF));
        drafted("not-held");
        then(60, ANSWER_APPROVED, "kepala", Role.HEAD, Facts.NONE);
        then(5, ANSWER_HANDED_TO_LIAISON, REGISTRY, Role.REGISTRY, Facts.NONE);
        then(5, ANSWER_DELIVERED, LIAISON, Role.LIAISON, Facts.of(Fact.MEANS, "email"));
        return Channel.LAPOR;
    }

    private void drafted(String decision) {
        then(90, ANSWER_DRAFTED, STAFF, Role.STAFF, Facts.of(Fact.DECISION, decision));
        then(30, DRAFT_ENDORSED, "kasubbid", Role.SUBDIVISION_HEAD, Facts.NONE);
        then(30, DRAFT_ENDORSED, "kabid", Role.DIVISION_HEAD, Facts.NONE);
    }

    private Facts requester(String request) {
        return Facts.of(Fact.NAME, "Pemohon " + number, Fact.REQUEST, request)
                .with(Fact.ADDRESS, "Desa " + number % 300);
    }

    private static Facts to(String person, Role role) {
        return Facts.of(Fact.TO, person, Fact.TO_ROLE, role.id());
    }

    private void then(int minutes, ActType act, String actor, Role role, Facts facts) {
        now = now.plus(Duration.ofMinutes(minutes));
        entries.add(new Entry(act, actor, role, now, facts));
    }
}
