package id.tapal.application.letter;

import static java.util.Objects.requireNonNull;

import id.tapal.application.organization.NotPermitted;
import id.tapal.application.people.PersonalTask;
import id.tapal.application.request.Cases;
import id.tapal.application.request.Journal;
import id.tapal.application.request.JournalEntry;
import id.tapal.application.request.PeopleForgotten;
import id.tapal.application.request.Recording;
import id.tapal.application.tracking.TrackingCode;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Organization;
import id.tapal.domain.organization.Post;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Masking;
import id.tapal.domain.request.RuleBook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Driving port: the letter in which a case is answered. Until it is signed it is made anew at each look; with the signing it gets its number and is frozen. Should
 * that have failed, the next look does it, from the case as it stood at the signing.
 */
public final class AnswerLetters {

    private static final Set<ActType> SIGNING = Set.of(ActType.ANSWER_SIGNED, ActType.ANSWER_APPROVED);

    private static final Logger LOG = System.getLogger(AnswerLetters.class.getName());

    private final Cases cases;
    private final Journal journal;
    private final Drafts drafts;
    private final Letters letters;
    private final PersonalTask task;
    private final Supplier<RuleBook> books;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param cases who may read which case
     * @param task whose task it is to read what is personal
     * @param books the rule book with the chart as it is now
     * @param random where codes come from
     */
    public AnswerLetters(
            Cases cases,
            Journal journal,
            Drafts drafts,
            Letters letters,
            PersonalTask task,
            Supplier<RuleBook> books,
            InstantSource clock,
            RandomGenerator random) {
        this.cases = requireNonNull(cases, "cases");
        this.journal = requireNonNull(journal, "journal");
        this.drafts = requireNonNull(drafts, "drafts");
        this.letters = requireNonNull(letters, "letters");
        this.task = requireNonNull(task, "task");
        this.books = requireNonNull(books, "books");
        this.clock = requireNonNull(clock, "clock");
        this.random = requireNonNull(random, "random");
    }

    /** Whether an act makes a letter of a draft. */
    public static boolean isSigning(ActType act) {
        return SIGNING.contains(act);
    }

    /**
     * Freezes the letter of a case in which somebody has just recorded an act, if that signed it. What fails is told in the log and made up for at the next look:
     * the act is recorded, whatever becomes of the paper.
     */
    public void afterwards(ActType act, Recording recording, LetterPress press) {
        if (isSigning(act)) {
            recordedIn(recording).ifPresent(number -> {
                try {
                    frozen(number, press);
                } catch (RuntimeException failed) {
                    LOG.log(
                            Level.WARNING,
                            "a letter is not frozen yet; that is made up for when it is looked at",
                            failed);
                }
            });
        }
    }

    private static Optional<String> recordedIn(Recording recording) {
        return switch (recording) {
            case Recording.Recorded recorded -> Optional.of(recorded.view().number());
            case Recording.RecordedUnseen unseen -> Optional.of(unseen.receipt().number());
            case Recording.Refused refused -> Optional.empty();
            case Recording.Misdated misdated -> Optional.empty();
        };
    }

    /** The letter of a case, if it has its number; for who is shown the case. */
    public Optional<Letter> of(String number) {
        return letters.find(number);
    }

    /**
     * The letter of a case as it stands now; empty where there is no such case, or no draft in it.
     *
     * @throws NotPermitted if the member may not read the case or what is personal in it
     */
    public Optional<LetterSeen> look(String number, String member, LetterFormat format, LetterPress press) {
        return cases.read(number, member).flatMap(view -> {
            task.requireOpen(view.file(), member, clock.instant());
            return frozen(number, press)
                    .<LetterSeen>map(letter -> seen(letter, format))
                    .or(() -> preview(number, format, press));
        });
    }

    private LetterSeen seen(Letter letter, LetterFormat format) {
        return letters.content(letter.caseNumber(), format)
                .<LetterSeen>map(content -> new LetterSeen.Frozen(letter, content))
                .orElseGet(() -> new LetterSeen.Destroyed(letter));
    }

    private Optional<LetterSeen> preview(String number, LetterFormat format, LetterPress press) {
        return journal.find(number)
                .filter(history -> signing(history).isEmpty())
                .flatMap(history -> letter(history, Optional.empty()))
                .map(letter -> press.print(letter, Optional.empty()).get(format))
                .map(LetterSeen.Preview::new);
    }

    /** The letter that a code stands on; empty where it stands on none. */
    public Optional<Letter> verify(String typed) {
        return letters.findByCode(TrackingCode.meant(typed)).filter(Letter::isFrozen);
    }

    /** The letter of a case that was signed, frozen now if it was not; empty where it was not signed. */
    private Optional<Letter> frozen(String number, LetterPress press) {
        Optional<Letter> kept = letters.find(number).filter(Letter::isFrozen);
        return kept.isPresent() ? kept : journal.find(number).flatMap(history -> freeze(history, press));
    }

    private static Optional<JournalEntry> signing(Journal.History history) {
        return history.entries().stream()
                .filter(each -> isSigning(each.entry().act()))
                .findFirst();
    }

    private Optional<Letter> freeze(Journal.History history, LetterPress press) {
        try {
            return signing(history)
                    .flatMap(signing -> letter(history.until(signing.sequence()), Optional.of(signature(signing)))
                            .map(letter -> frozen(letter, numbered(letter, signing), press)));
        } catch (PeopleForgotten forgotten) {
            return letters.find(history.number());
        }
    }

    private Letter frozen(AnswerLetter letter, Letter numbered, LetterPress press) {
        return letters.freeze(letter.caseNumber(), press.print(letter, Optional.of(numbered)));
    }

    private Letter numbered(AnswerLetter letter, JournalEntry signing) {
        Instant at = signing.entry().at();
        int year = day(at).getYear();
        return letters.number(
                letter.caseNumber(),
                year,
                running -> code -> new Letter(
                        letter.caseNumber(),
                        signing.sequence(),
                        number(year, running),
                        code,
                        letter.decision(),
                        at,
                        Map.of()),
                () -> TrackingCode.random(random));
    }

    /** A series of its own, so that a letter is never taken for a request or a complaint. */
    private static String number(int year, int running) {
        return String.format(Locale.ROOT, "%d-SJ-%04d", year, running);
    }

    private Optional<AnswerLetter> letter(Journal.History history, Optional<Signature> signature) {
        List<Draft> all = DraftsOfCase.in(history.entries(), drafts.of(history.number()));
        return all.isEmpty() ? Optional.empty() : letter(history, all.getLast(), signature);
    }

    private static Optional<AnswerLetter> letter(Journal.History history, Draft draft, Optional<Signature> signature) {
        return Decision.find(draft.answer().text(Fact.DECISION))
                .map(decision -> new AnswerLetter(
                        history.number(),
                        history.channel(),
                        history.entries().getFirst().entry().at(),
                        Masking.facts(history.request()),
                        decision,
                        draft.answer(),
                        draft.words(),
                        signature));
    }

    private Signature signature(JournalEntry signing) {
        Entry entry = signing.entry();
        Role role = entry.role();
        return new Signature(signing.sequence(), entry.at(), entry.actor(), Optional.ofNullable(role), title(entry));
    }

    private String title(Entry signing) {
        Role role = signing.role();
        Organization chart = books.get().organization();
        return chart.heldBy(signing.actor(), day(signing.at())).stream()
                .filter(post -> role == null
                        || role.position().filter(post.position()::equals).isPresent())
                .map(Post::title)
                .findFirst()
                .orElse("");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, books.get().standard().zone());
    }
}
