package id.tapal.application.complaint;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.organization.ReadingRights;
import id.tapal.application.page.Page;
import id.tapal.application.page.Place;
import id.tapal.application.request.DoneBefore;
import id.tapal.application.request.KeyReused;
import id.tapal.application.request.Once;
import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Driving port: service complaints (COMPLAINT), received by anybody at work, read and answered by officials. */
public final class Complaints {

    private final ComplaintRegister register;
    private final Standard standard;
    private final ReadingRights rights;
    private final InstantSource clock;

    /** Complaints about the service of a standard. */
    public Complaints(ComplaintRegister register, Standard standard, ReadingRights rights, InstantSource clock) {
        this.register = register;
        this.standard = standard;
        this.rights = rights;
        this.clock = clock;
    }

    /** Receives a complaint, as {@link #receive(ComplaintRoute, String, String, String, Optional)} does, as often as it is asked. */
    public Complaint receive(ComplaintRoute route, String by, String from, String text) {
        return receive(route, by, from, text, Optional.empty());
    }

    /**
     * Receives a complaint.
     *
     * @param by the member of staff who takes it
     * @param from who complains; may be empty
     * @param once empty to receive it as often as it is asked
     * @throws NotPermitted if the member has no role today
     * @throws IllegalArgumentException if the standard has no such route, or there is no text
     * @throws KeyReused if the key stands for something else
     */
    public Complaint receive(ComplaintRoute route, String by, String from, String text, Optional<Once> once) {
        rights.requireRole(by);
        return received(route, by, from, text, once);
    }

    private Complaint received(ComplaintRoute route, String by, String from, String text, Optional<Once> once) {
        if (!standard.complaintRoutes().contains(route)) {
            throw new IllegalArgumentException("route: this standard has no route " + route.id());
        }
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, standard.zone()).getYear();
        try {
            return register.add(
                    year, running -> Complaint.received(number(year, running), route, now, by, from, text), once);
        } catch (DoneBefore before) {
            return register.find(before.done().by(once.orElseThrow()).number())
                    .orElseThrow()
                    .asReceived();
        }
    }

    /** Whether anybody may send a complaint without meeting an officer: the standard has a box for it (kotak saran). */
    public boolean isOpenToAnybody() {
        return standard.complaintRoutes().contains(ComplaintRoute.SUGGESTION_BOX);
    }

    /**
     * Receives a complaint that no member of staff takes: it lies in the suggestion box.
     *
     * @param from who complains; may be empty
     * @param once empty to receive it as often as it is sent
     * @throws IllegalArgumentException if the standard has no suggestion box, or there is no text
     * @throws KeyReused if the key stands for something else
     */
    public Complaint receiveFromAnybody(String from, String text, Optional<Once> once) {
        return received(ComplaintRoute.SUGGESTION_BOX, "", from, text, once);
    }

    /**
     * Answers a complaint, or finds it answered by the same member with the same words; empty where it does not exist or has another answer.
     *
     * @throws NotPermitted if the member may not read complaints, or is an auditor
     */
    public Optional<Complaint> answerOnce(String number, String by, String text) {
        return answer(number, by, text)
                .or(() -> register.find(number)
                        .filter(complaint -> complaint
                                .answer()
                                .filter(given ->
                                        given.by().equals(by) && given.text().equals(text))
                                .isPresent()));
    }

    /**
     * Answers a complaint; empty where it does not exist or has an answer.
     *
     * @throws NotPermitted if the member may not read complaints, or is an auditor
     */
    public Optional<Complaint> answer(String number, String by, String text) {
        requireAnswering(by);
        Complaint.Answer answer = new Complaint.Answer(clock.instant(), by, text);
        return register.answer(number, answer) ? register.find(number) : Optional.empty();
    }

    /**
     * Requires that a member may answer complaints.
     *
     * @throws NotPermitted if the member may not read complaints, or is an auditor
     */
    public void requireAnswering(String member) {
        rights.requireRole(member);
        rights.requireOfficial(member);
    }

    /** Whether a member may read complaints today. */
    public boolean mayRead(String member) {
        return rights.reachOf(member).isWhole();
    }

    /**
     * The complaint of a number.
     *
     * @throws NotPermitted if the member may not read complaints
     */
    public Optional<Complaint> find(String number, String member) {
        rights.requireOfficial(member);
        return register.find(number);
    }

    /**
     * A page of the complaints, oldest first.
     *
     * @param after where the page before ended
     * @param limit how many at most, 1 to {@value Page#LIMIT}
     * @throws NotPermitted if the member may not read complaints
     */
    public Page<Complaint, Place> list(String member, Optional<Place> after, int limit) {
        rights.requireOfficial(member);
        return Page.of(register.list(after, Page.requireLimit(limit) + 1), limit, Complaints::place);
    }

    private static Place place(Complaint complaint) {
        return new Place(complaint.receivedAt(), complaint.number());
    }

    /** A series of its own, so that a complaint is never taken for a request. */
    private static String number(int year, int running) {
        return String.format(Locale.ROOT, "%d-PL-%04d", year, running);
    }
}
