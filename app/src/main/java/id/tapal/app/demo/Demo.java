package id.tapal.app.demo;

import static id.tapal.app.demo.DemoOrganization.*;
import static id.tapal.domain.request.ActType.*;

import id.tapal.app.Failure;
import id.tapal.app.OpenDesk;
import id.tapal.application.desk.Desk;
import id.tapal.application.organization.Administration;
import id.tapal.application.organization.Member;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Recording;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills a new database with an agency to try, and hands out tokens for it. */
public final class Demo {

    private static final Duration TOKENS_LIVE = Duration.ofDays(30);
    private static final int YEARS_IN_OFFICE = 3;

    private final OpenDesk open;
    private final Desk now;

    private Demo(OpenDesk open) {
        this.open = open;
        this.now = open.desk();
    }

    /**
     * The demo in a database: filled where it is new, taken up again where it is the demo's already.
     *
     * @throws Failure if the database belongs to somebody else
     */
    public static Demo in(OpenDesk open) {
        Demo demo = new Demo(open);
        Set<String> members =
                demo.now.administration().members().stream().map(Member::id).collect(Collectors.toSet());
        if (members.isEmpty()) {
            demo.fill();
        } else if (!members.containsAll(
                DemoOrganization.members().stream().map(Member::id).toList())) {
            throw new Failure("--demo: this database has staff of its own; name another with --database");
        } else if (!demo.isFilled()) {
            throw new Failure(
                    "--demo: this database was not filled to the end; delete it, or name another with --database");
        }
        return demo;
    }

    /** The chart comes after the members, the complaints come last. */
    private boolean isFilled() {
        return !now.administration().organization().isEmpty()
                && !now.complaints()
                        .list(SECRETARY, Optional.empty(), 1)
                        .items()
                        .isEmpty();
    }

    /** Prints a new token for each member, with the roles it opens; those of an earlier start open nothing any more. */
    public void print(PrintWriter out) {
        now.access().all().forEach(earlier -> now.access().revoke(earlier.id()));
        Administration administration = now.administration();
        out.println("Tokens, valid for " + TOKENS_LIVE.toDays() + " days (Authorization: Bearer …):");
        for (Member member : administration.members()) {
            String roles =
                    administration.rolesOf(member.id()).stream().map(Role::id).collect(Collectors.joining(", "));
            String secret = now.access().issue(member.id(), TOKENS_LIVE).secret();
            out.printf("  %-13s %s  %s%n", member.id(), secret, roles);
        }
        out.println("Pages: sign in as any of these, the password of all is " + password());
        out.flush();
    }

    /** One for all, another at each start: who tries the desk goes from one member to the next. */
    private String password() {
        String password = now.accounts().oneTimePassword(HEAD);
        now.administration().members().forEach(member -> now.accounts().give(member.id(), password));
        return password;
    }

    private void fill() {
        DemoOrganization.members().forEach(now.administration()::save);
        LocalDate today =
                LocalDate.ofInstant(now.clock().instant(), now.book().standard().zone());
        now.administration().replace(DemoOrganization.chart(today.minusYears(YEARS_IN_OFFICE)));
        List<Planned> plan = plan(now.clock().instant().truncatedTo(ChronoUnit.MINUTES)).stream()
                .filter(planned -> now.book()
                        .standard()
                        .channels()
                        .contains(planned.script().channel()))
                .toList();
        for (int i = 0; i < plan.size(); i++) {
            play(plan.get(i), "Pemohon contoh " + (i + 1));
        }
        ComplaintRoute route = now.book().standard().complaintRoutes().getFirst();
        now.complaints().receive(route, RECEPTION, "", "Ruang tunggu terlalu sempit");
        String answered = now.complaints()
                .receive(route, RECEPTION, "Pemohon contoh 1", "Antrean lama")
                .number();
        now.complaints().answer(answered, SECRETARY, "Loket kedua dibuka pada jam ramai");
    }

    private record Planned(Script script, Instant start) {}

    /** One case for each stage of each channel; those that began long ago are late. */
    private static List<Planned> plan(Instant now) {
        List<Planned> plan = new ArrayList<>();
        Script walkIn = Script.WALK_IN;
        plan.add(new Planned(walkIn, ago(now, Duration.ofDays(2))));
        plan.add(new Planned(walkIn.through(ANSWER_GIVEN), ago(now, Duration.ofDays(1))));
        plan.add(new Planned(walkIn.through(HANDLER_APPOINTED), ago(now, Duration.ofMinutes(40))));
        plan.add(new Planned(
                walkIn.through(PURPOSE_RELAYED).then(RECEPTION, REQUEST_WITHDRAWN, Map.of()),
                ago(now, Duration.ofMinutes(30))));
        plan.add(new Planned(
                walkIn.through(GUEST_BOOK_SIGNED).then(RECEPTION, REQUEST_WITHDRAWN, Map.of()),
                ago(now, Duration.ofMinutes(25))));
        plan.add(new Planned(walkIn.through(VISITOR_DIRECTED), ago(now, Duration.ofMinutes(9))));
        plan.add(new Planned(walkIn.through(PURPOSE_RELAYED), ago(now, Duration.ofMinutes(4))));
        plan.add(new Planned(walkIn.through(IDENTITY_LEFT), ago(now, Duration.ofMinutes(2))));
        Script letter = Script.LETTER;
        plan.add(new Planned(letter, ago(now, Duration.ofDays(20))));
        plan.add(new Planned(letter.through(DRAFT_ENDORSED), ago(now, Duration.ofDays(16))));
        plan.add(new Planned(letter.through(DRAFT_RETURNED), ago(now, Duration.ofDays(9))));
        plan.add(new Planned(letter.through(REQUESTER_CALLED), ago(now, Duration.ofDays(6))));
        plan.add(new Planned(letter.through(ANSWER_SIGNED), ago(now, Duration.ofDays(5))));
        plan.add(new Planned(
                letter.through(DISPOSITION_MADE).then(REGISTRY, REQUEST_WITHDRAWN, Map.of()),
                ago(now, Duration.ofDays(4))));
        plan.add(new Planned(letter.through(DISPOSITION_MADE), ago(now, Duration.ofDays(1))));
        plan.add(new Planned(letter.through(LETTER_RECEIVED), ago(now, Duration.ofHours(1))));
        Script lapor = Script.LAPOR;
        plan.add(new Planned(lapor, ago(now, Duration.ofDays(21))));
        plan.add(new Planned(lapor.through(DISPOSITION_MADE), ago(now, Duration.ofDays(18))));
        plan.add(new Planned(lapor.through(REPORT_FORWARDED), ago(now, Duration.ofDays(9))));
        plan.add(new Planned(lapor.through(ANSWER_HANDED_TO_LIAISON), ago(now, Duration.ofDays(7))));
        plan.add(new Planned(lapor.through(ANSWER_APPROVED), ago(now, Duration.ofDays(6))));
        plan.add(new Planned(
                lapor.through(ANSWER_DRAFTED)
                        .then(SUBDIVISION_HEAD, DRAFT_RETURNED, Map.of(Fact.NOTE, "Tambahkan sumber angka")),
                ago(now, Duration.ofDays(5))));
        plan.add(new Planned(lapor.through(DRAFT_ENDORSED), ago(now, Duration.ofDays(4))));
        plan.add(new Planned(
                lapor.through(REPORT_REVIEWED).then(LIAISON, REQUEST_WITHDRAWN, Map.of()),
                ago(now, Duration.ofDays(3))));
        plan.add(new Planned(lapor.through(HARD_COPY_MADE), ago(now, Duration.ofHours(5))));
        plan.add(new Planned(lapor.through(REPORT_REVIEWED), ago(now, Duration.ofHours(3))));
        plan.add(new Planned(lapor.through(REPORT_SUBMITTED), ago(now, Duration.ofHours(1))));
        plan.sort(Comparator.comparing(Planned::start));
        return List.copyOf(plan);
    }

    private static Instant ago(Instant now, Duration time) {
        return now.minus(time);
    }

    /** Each act is recorded as if at its own time, by the same use cases as live work. */
    private void play(Planned planned, String requester) {
        String number = "";
        int version = 0;
        boolean drafted = false;
        for (Script.Line line :
                planned.script().under(now.book().standard().custody()).lines()) {
            Instant at = planned.start().plus(line.after());
            Desk then = open.desk(InstantSource.fixed(at));
            Facts facts = version == 0 ? line.facts().with(Fact.NAME, requester) : line.facts();
            ActToRecord act = new ActToRecord(line.act(), line.member(), Optional.empty(), Optional.empty(), facts)
                    .with(DemoWords.of(planned.script().channel(), line.act(), drafted));
            Recording recording = version == 0
                    ? then.cases().open(planned.script().channel(), act)
                    : then.cases().record(number, version, act).orElseThrow();
            if (!(recording instanceof Recording.Recorded recorded)) {
                throw new IllegalStateException("the demo's " + line.act().id() + " is refused: " + recording);
            }
            number = recorded.view().number();
            version = recorded.view().version();
            drafted |= line.act() == ANSWER_DRAFTED;
        }
    }
}
