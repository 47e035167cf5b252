package id.tapal.application.tracking;

import static java.util.Objects.requireNonNull;

import id.tapal.application.request.Cases;
import id.tapal.application.request.Journal;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.CaseFile;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.RuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Driving port: requesters follow their request by its number and the code on its receipt, without an account. */
public final class Tracking {

    /** What the requester does, or hears of. How an answer comes about within the agency is not told before it is given. */
    private static final Set<ActType> TOLD = EnumSet.of(
            ActType.GUEST_BOOK_SIGNED,
            ActType.PURPOSE_RELAYED,
            ActType.HANDLER_APPOINTED,
            ActType.VISITOR_DIRECTED,
            ActType.ANSWER_GIVEN,
            ActType.IDENTITY_RETURNED,
            ActType.LETTER_RECEIVED,
            ActType.COMPLETION_REQUESTED,
            ActType.REQUIREMENTS_COMPLETED,
            ActType.DISPOSITION_MADE,
            ActType.ANSWER_SIGNED,
            ActType.ANSWER_SENT,
            ActType.REQUESTER_CALLED,
            ActType.ANSWER_COLLECTED,
            ActType.REPORT_SUBMITTED,
            ActType.REPORT_REVIEWED,
            ActType.REPORT_FORWARDED,
            ActType.ANSWER_APPROVED,
            ActType.ANSWER_DELIVERED,
            ActType.TIME_EXTENDED,
            ActType.REQUEST_WITHDRAWN);

    private final TrackingCodes codes;
    private final Cases cases;
    private final Journal journal;
    private final Supplier<RuleBook> book;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param book the rule book with the chart as it is
     * @param random the source of codes
     */
    public Tracking(
            TrackingCodes codes,
            Cases cases,
            Journal journal,
            Supplier<RuleBook> book,
            InstantSource clock,
            RandomGenerator random) {
        this.codes = requireNonNull(codes, "codes");
        this.cases = requireNonNull(cases, "cases");
        this.journal = requireNonNull(journal, "journal");
        this.book = requireNonNull(book, "book");
        this.clock = requireNonNull(clock, "clock");
        this.random = requireNonNull(random, "random");
    }

    /**
     * The code of a case, to be printed on its receipt: the same each time. Empty where there is no such case.
     *
     * @throws id.tapal.application.organization.NotPermitted if the member may not read the case
     */
    public Optional<String> code(String number, String member) {
        return cases.read(number, member)
                .map(view -> codes.find(view.number())
                        .orElseGet(() -> codes.keep(view.number(), TrackingCode.random(random))));
    }

    /**
     * How far a request is. Empty where there is none of that number, and where the code is not its own: which of both is not told.
     *
     * @param number as it is typed
     * @param code as it is typed
     */
    public Optional<Progress> follow(String number, String code) {
        String asked = number.strip().toUpperCase(Locale.ROOT);
        return codes.find(asked)
                .filter(known -> isSame(known, TrackingCode.meant(code)))
                .flatMap(known -> journal.find(asked))
                .map(this::progress);
    }

    private static boolean isSame(String known, String typed) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private Progress progress(Journal.History history) {
        RuleBook rules = book.get();
        List<Entry> acts = history.acts();
        CaseFile file = rules.fold(history.channel(), acts).after();
        return new Progress(
                history.number(),
                history.channel(),
                file.stage(),
                acts.stream()
                        .filter(entry -> TOLD.contains(entry.act()))
                        .map(entry -> new Progress.Step(entry.act(), entry.at()))
                        .toList(),
                rules.deadlines(file).stream()
                        .filter(deadline ->
                                rules.isRunning(file, deadline.governing().clause()))
                        .toList(),
                rules.obligations(file, clock.instant()));
    }
}
