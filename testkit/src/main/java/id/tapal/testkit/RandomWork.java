package id.tapal.testkit;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.CaseView;
import id.tapal.application.request.Recording;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Explanation;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The agency at work for a while: cases of every channel, in which somebody does now and then what is open to them. */
public final class RandomWork {

    private static final int LONGEST_PAUSE_IN_MINUTES = 600;
    private static final int OPENING_OF = 12;
    private static final int RARELY = 20;

    private final DeskFixture desk;
    private final RandomGenerator random;
    private final List<String> cases = new ArrayList<>();

    /**
     * @param desk where they work
     * @param random the same seed does the same
     */
    public RandomWork(DeskFixture desk, RandomGenerator random) {
        this.desk = desk;
        this.random = random;
    }

    /**
     * Works on.
     *
     * @param attempts how many acts somebody tries to record
     * @return how many were recorded; the rest was refused
     */
    public int attempt(int attempts) {
        int recorded = 0;
        for (int i = 0; i < attempts; i++) {
            desk.clock().advance(Duration.ofMinutes(random.nextInt(LONGEST_PAUSE_IN_MINUTES)));
            Optional<Recording> result =
                    cases.isEmpty() || random.nextInt(OPENING_OF) == 0 ? Optional.of(open()) : record();
            if (result.filter(Recording.Recorded.class::isInstance).isPresent()) {
                recorded++;
            }
        }
        return recorded;
    }

    /** The numbers of the cases opened so far. */
    public List<String> cases() {
        return List.copyOf(cases);
    }

    private Recording open() {
        Recording opened = switch (any(Channel.values())) {
            case WALK_IN -> open(Channel.WALK_IN, ActType.GUEST_BOOK_SIGNED, Agency.RECEPTION);
            case LETTER -> open(Channel.LETTER, ActType.LETTER_RECEIVED, Agency.REGISTRY);
            case LAPOR -> open(Channel.LAPOR, ActType.REPORT_SUBMITTED, Agency.LIAISON);
        };
        if (opened instanceof Recording.Recorded recorded) {
            cases.add(recorded.view().number());
        }
        return opened;
    }

    private Recording open(Channel channel, ActType act, Agency by) {
        return desk.desk().cases().open(channel, DeskFixture.act(act, by, facts(act, 1)));
    }

    private Optional<Recording> record() {
        String number = cases.get(random.nextInt(cases.size()));
        List<Agency> people = new ArrayList<>(List.of(Agency.values()));
        while (!people.isEmpty()) {
            Agency by = people.remove(random.nextInt(people.size()));
            Optional<CaseView> view = seen(number, by);
            if (view.isEmpty()) {
                continue;
            }
            List<ActType> open = view.get().explanation().open().stream()
                    .map(Explanation.OpenAct::act)
                    .filter(act -> !isRare(act) || random.nextInt(RARELY) == 0)
                    .toList();
            if (!open.isEmpty()) {
                return record(view.get(), by, open.get(random.nextInt(open.size())));
            }
        }
        return Optional.empty();
    }

    /** Nobody does anything in a case they may not read: what is open to them they could not know. */
    private Optional<CaseView> seen(String number, Agency by) {
        try {
            return desk.desk().cases().read(number, by.id());
        } catch (NotPermitted notTheirs) {
            return Optional.empty();
        }
    }

    /** Always open, and so to be held back, or no case would get far. */
    private static boolean isRare(ActType act) {
        return act == ActType.REQUEST_WITHDRAWN
                || act == ActType.ENTRY_CORRECTED
                || act == ActType.COMPLETION_REQUESTED
                || act == ActType.REQUIREMENTS_COMPLETED;
    }

    private Optional<Recording> record(CaseView view, Agency by, ActType act) {
        ActToRecord wanted = DeskFixture.act(act, by, facts(act, view.version()));
        return original(view, wanted) == ActType.ENTRY_CORRECTED
                ? Optional.empty()
                : desk.desk().cases().record(view.number(), view.version(), wanted);
    }

    /** What a correction would correct; the act itself where it is none. */
    private static ActType original(CaseView view, ActToRecord wanted) {
        return wanted.act() == ActType.ENTRY_CORRECTED
                ? view.entries()
                        .get(Integer.parseInt(wanted.facts().text(Fact.SEQUENCE)) - 1)
                        .entry()
                        .act()
                : ActType.GUEST_BOOK_SIGNED;
    }

    private Facts facts(ActType act, int version) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        Agency addressee = any(Agency.values());
        for (Fact fact :
                act == ActType.ENTRY_CORRECTED ? List.of(Fact.SEQUENCE, Fact.REASON, Fact.NAME) : act.facts()) {
            if (act.required().contains(fact) || random.nextInt(4) > 0) {
                texts.put(fact, text(act, fact, addressee, version));
            }
        }
        return Facts.of(texts);
    }

    private String text(ActType act, Fact fact, Agency addressee, int version) {
        List<String> listed = act.values(fact);
        return switch (fact) {
            case TO -> addressee.id();
            case TO_ROLE -> addressee.role().id();
            case SEQUENCE -> Integer.toString(1 + random.nextInt(version));
            case DECISION -> any(Decision.values()).id();
            case GROUNDS -> any("17a", "17c.3", "17g|17j", "17z");
            case EXEMPT_UNTIL -> any("2030-01-01", "2999-01-01");
            case IDENTITY -> any("ktp:5371", "paspor", "passport");
            case ADDRESSED_TO -> any("kepala", "Kepala Badan", "head");
            case FEE -> any("", "", "0", "5000");
            case DOCUMENT_KIND -> "";
            default ->
                listed.isEmpty() ? fact.id() + " " + random.nextInt(100) : listed.get(random.nextInt(listed.size()));
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
