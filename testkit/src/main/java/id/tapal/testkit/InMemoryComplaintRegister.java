package id.tapal.testkit;

import id.tapal.application.complaint.ComplaintRegister;
import id.tapal.application.page.Place;
import id.tapal.application.request.Once;
import id.tapal.domain.complaint.Complaint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Service complaints in memory. */
final class InMemoryComplaintRegister implements ComplaintRegister {

    private static final String SERIES = "complaint";

    private final Map<String, Complaint> complaints = new HashMap<>();
    private final Series series = new Series();
    private final InMemoryDone done;

    InMemoryComplaintRegister(InMemoryDone done) {
        this.done = done;
    }

    @Override
    public synchronized Complaint add(int year, Function<Integer, Complaint> numbered, Optional<Once> once) {
        int running = series.next(SERIES, year);
        Complaint complaint = numbered.apply(running);
        done.requireNotDone(once, complaint.receivedAt());
        if (complaints.putIfAbsent(complaint.number(), complaint) != null) {
            throw new IllegalStateException("number: " + complaint.number() + " is already used");
        }
        series.use(SERIES, year, running);
        done.remember(once, complaint.number(), 0, complaint.receivedAt());
        return complaint;
    }

    @Override
    public synchronized Optional<Complaint> find(String number) {
        return Optional.ofNullable(complaints.get(number));
    }

    @Override
    public synchronized boolean answer(String number, Complaint.Answer answer) {
        Optional<Complaint> answered = find(number)
                .filter(Complaint::isOpen)
                .map(open -> new Complaint(
                        open.number(),
                        open.route(),
                        open.receivedAt(),
                        open.receivedBy(),
                        open.from(),
                        open.text(),
                        Optional.of(answer)));
        answered.ifPresent(complaint -> complaints.put(number, complaint));
        return answered.isPresent();
    }

    @Override
    public synchronized List<Complaint> list(Optional<Place> after, int limit) {
        return InOrderOfTime.page(
                complaints.values(), complaint -> new Place(complaint.receivedAt(), complaint.number()), after, limit);
    }
}
