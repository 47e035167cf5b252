package id.tapal.application.complaint;

import id.tapal.domain.complaint.Complaint;
import id.tapal.domain.complaint.ComplaintRoute;
import id.tapal.domain.standard.Standard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Driving port: service complaints (COMPLAINT), received and answered. */
public final class Complaints {

    private final ComplaintRegister register;
    private final Standard standard;
    private final InstantSource clock;

    /** Complaints about the service of a standard. */
    public Complaints(ComplaintRegister register, Standard standard, InstantSource clock) {
        this.register = register;
        this.standard = standard;
        this.clock = clock;
    }

    /**
     * Receives a complaint.
     *
     * @param by the member of staff who takes it
     * @param from who complains; may be empty
     * @throws IllegalArgumentException if the standard has no such route, or there is no text
     */
    public Complaint receive(ComplaintRoute route, String by, String from, String text) {
        if (!standard.complaintRoutes().contains(route)) {
            throw new IllegalArgumentException("route: this standard has no route " + route.id());
        }
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, standard.zone()).getYear();
        return register.add(year, running -> Complaint.received(number(year, running), route, now, by, from, text));
    }

    /** Answers a complaint; empty where it does not exist or has an answer. */
    public Optional<Complaint> answer(String number, String by, String text) {
        Complaint.Answer answer = new Complaint.Answer(clock.instant(), by, text);
        return register.answer(number, answer) ? register.find(number) : Optional.empty();
    }

    /** The complaint of a number. */
    public Optional<Complaint> find(String number) {
        return register.find(number);
    }

    /** All complaints, oldest first. */
    public List<Complaint> all() {
        return register.all();
    }

    /** A series of its own, so that a complaint is never taken for a request. */
    private static String number(int year, int running) {
        return String.format(Locale.ROOT, "%d-PL-%04d", year, running);
    }
}
