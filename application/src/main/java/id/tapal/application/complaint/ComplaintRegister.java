package id.tapal.application.complaint;

import id.tapal.application.page.Place;
import id.tapal.application.request.Once;
import id.tapal.domain.complaint.Complaint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Driven port: the register of service complaints. */
public interface ComplaintRegister {

    /**
     * Keeps a new complaint under the next number of a year's series, which starts at 1 and is never used again.
     *
     * @throws id.tapal.application.request.DoneBefore if it was to be done once and was done; nothing is kept
     */
    Complaint add(int year, Function<Integer, Complaint> numbered, Optional<Once> once);

    /** Keeps a new complaint as often as it is asked. */
    default Complaint add(int year, Function<Integer, Complaint> numbered) {
        return add(year, numbered, Optional.empty());
    }

    /** The complaint of a number. */
    Optional<Complaint> find(String number);

    /** Keeps the answer of a complaint that has none yet; false where it has one, or does not exist. */
    boolean answer(String number, Complaint.Answer answer);

    /**
     * The complaints, oldest first, those of one instant by number.
     *
     * @param after where the page before ended
     * @param limit how many at most
     */
    List<Complaint> list(Optional<Place> after, int limit);
}
