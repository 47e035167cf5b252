package id.tapal.domain.request;

import static id.tapal.domain.request.Fact.*;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.exemption.NeverExempt;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An act of section 3 of the standard: what somebody can do in a case, with the data it asks for. Its clause and who must do it depend on
 * the channel and stand in {@link Procedure}. Any act may also state a {@link Fact#FEE}.
 */
public enum ActType {
    // A. walk-in (tatap muka)
    /** Buku tamu diisi. */
    GUEST_BOOK_SIGNED(bold(NAME, REQUEST), ADDRESS, PHONE),
    /** Identitas ditinggalkan. */
    IDENTITY_LEFT(bold(), requirement(IDENTITY)),
    /** Identitas ditunjukkan: stands in for {@link #IDENTITY_LEFT} where the standard's custody is show-only. */
    IDENTITY_SHOWN(bold(), requirement(IDENTITY)),
    /** Maksud disampaikan. */
    PURPOSE_RELAYED(bold(TO, TO_ROLE)),
    /** Pejabat ditunjuk. */
    HANDLER_APPOINTED(bold(TO, TO_ROLE)),
    /** Tamu diarahkan. */
    VISITOR_DIRECTED(bold(TO)),
    /** Jawaban diberikan. */
    ANSWER_GIVEN(bold(DECISION), Answer.FACTS),
    /** Identitas dikembalikan. */
    IDENTITY_RETURNED(bold()),

    // B. letter (surat)
    /** Surat diterima. */
    LETTER_RECEIVED(bold(NAME, REQUEST), requirement(ADDRESSED_TO, IDENTITY), PHONE, ADDRESS),
    /** Kelengkapan diminta. */
    COMPLETION_REQUESTED(bold(NOTE)),
    /** Kelengkapan dipenuhi. */
    REQUIREMENTS_COMPLETED(bold(), IDENTITY, PHONE, ADDRESSED_TO, NAME, ADDRESS),
    /** Disposisi. */
    DISPOSITION_MADE(bold(TO, TO_ROLE), NOTE),
    /** Konsep jawaban disusun. */
    ANSWER_DRAFTED(bold(DECISION), Answer.FACTS),
    /** Konsep dikembalikan. */
    DRAFT_RETURNED(bold(NOTE)),
    /** Konsep diparaf. */
    DRAFT_ENDORSED(bold()),
    /** Jawaban ditandatangani. */
    ANSWER_SIGNED(bold()),
    /** Jawaban dikirim. */
    ANSWER_SENT(bold(MEANS)),
    /** Pemohon dihubungi. */
    REQUESTER_CALLED(bold(), PHONE),
    /** Jawaban diambil. */
    ANSWER_COLLECTED(bold()),

    // C. SP4N-LAPOR!
    /** Laporan masuk. */
    REPORT_SUBMITTED(bold(MEDIUM, REQUEST), requirement(NAME, ADDRESS), TRACKING_ID, PHONE, EMAIL),
    /** Laporan ditelaah. */
    REPORT_REVIEWED(bold()),
    /** Salinan dicetak. */
    HARD_COPY_MADE(bold()),
    /** Laporan diteruskan. */
    REPORT_FORWARDED(bold(TO_ROLE), TO),
    /** Jawaban disetujui. */
    ANSWER_APPROVED(bold()),
    /** Jawaban diteruskan ke pejabat penghubung. */
    ANSWER_HANDED_TO_LIAISON(bold()),
    /** Jawaban disampaikan. */
    ANSWER_DELIVERED(bold(MEANS)),

    // any channel
    /** Waktu ditambah: TIME-A in a walk-in, KIP-22.8 elsewhere. */
    TIME_EXTENDED(bold(REASON)),
    /** Pejabat diganti. */
    HANDLER_REPLACED(bold(TO, TO_ROLE, REASON)),
    /** Permintaan ditarik kembali. */
    REQUEST_WITHDRAWN(bold()),
    /** Catatan dibetulkan: with the corrected data beside reason and sequence; the old entry stays. */
    ENTRY_CORRECTED(bold(SEQUENCE, REASON), Correction.FACTS);

    private static final List<String> DECISIONS =
            Arrays.stream(Decision.values()).map(Decision::id).toList();
    private static final List<String> NEVER_EXEMPT =
            Arrays.stream(NeverExempt.values()).map(NeverExempt::id).toList();
    private static final List<String> MEDIA = List.of("sms", "web");
    private static final List<String> MEANS_TO_REPORTERS = List.of("sms", "email");
    private static final List<String> MEANS_TO_LETTER_WRITERS = List.of("post", "courier", "email", "hand");

    /** Never handed out, so a plain map will do: it is asked for each row of a log and finds faster than an unmodifiable one. */
    private static final Map<String, Optional<ActType>> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(ActType::id, Optional::of));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Set<Fact> required;
    private final List<Fact> facts;
    private final Fact[] judgedByContent;

    ActType(Set<Fact> content, Fact... optional) {
        this(content, requirement(), optional);
    }

    ActType(Set<Fact> content, Set<Fact> requirement, Fact... optional) {
        EnumSet<Fact> bold = EnumSet.noneOf(Fact.class);
        bold.addAll(content);
        bold.addAll(requirement);
        EnumSet<Fact> all = EnumSet.copyOf(bold);
        all.addAll(Arrays.asList(optional));
        this.required = Collections.unmodifiableSet(bold);
        this.facts = List.copyOf(all);
        this.judgedByContent = content.toArray(Fact[]::new);
    }

    private static Set<Fact> bold(Fact... facts) {
        EnumSet<Fact> set = EnumSet.noneOf(Fact.class);
        set.addAll(Arrays.asList(facts));
        return set;
    }

    /** In bold too, but judged by section 6 rule 4 only. */
    private static Set<Fact> requirement(Fact... facts) {
        return bold(facts);
    }

    /** The name of section 3, such as {@code guest-book-signed}. */
    public String id() {
        return id;
    }

    /** The data this act may state, in the order of {@link Fact}; the fee apart, which any act may state. */
    public List<Fact> facts() {
        return facts;
    }

    /** The data in bold in section 3. */
    public Set<Fact> required() {
        return required;
    }

    /** The values the standard lists for a fact of this act, lower case; empty where it has no list. */
    public List<String> values(Fact fact) {
        return switch (fact) {
            case DECISION -> DECISIONS;
            case DOCUMENT_KIND -> NEVER_EXEMPT;
            case MEDIUM -> MEDIA;
            case MEANS -> this == ANSWER_DELIVERED ? MEANS_TO_REPORTERS : MEANS_TO_LETTER_WRITERS;
            case NAME,
                    REQUEST,
                    ADDRESS,
                    PHONE,
                    EMAIL,
                    IDENTITY,
                    ADDRESSED_TO,
                    TRACKING_ID,
                    TO,
                    TO_ROLE,
                    NOTE,
                    GROUNDS,
                    REASON,
                    REDACTIONS,
                    LAW,
                    EXEMPT_UNTIL,
                    HOLDER,
                    CONSEQUENCE_TEST,
                    EXEMPT_LIST_ITEM,
                    CONSENT,
                    PUBLIC_OFFICE,
                    FEE,
                    SEQUENCE -> List.of();
        };
    }

    /** Whether it gives or drafts the answer, and so states a decision (section 4). */
    boolean isDeciding() {
        return this == ANSWER_GIVEN || this == ANSWER_DRAFTED;
    }

    /** The data whose absence breaks the act's own clause (section 6, rule 5). */
    Fact[] judgedByContent() {
        return judgedByContent;
    }

    /** The place of this act in a set of acts kept as bits. */
    int bit() {
        return 1 << ordinal();
    }

    /** The act of that name, without regard to letter case and surrounding blanks. */
    public static Optional<ActType> find(String id) {
        Optional<ActType> asWritten = BY_ID.get(id);
        return asWritten != null
                ? asWritten
                : BY_ID.getOrDefault(id.strip().toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** The optional data of an answer (section 4). */
    private static final class Answer {
        static final Fact[] FACTS = {
            GROUNDS,
            REASON,
            REDACTIONS,
            LAW,
            EXEMPT_UNTIL,
            HOLDER,
            CONSEQUENCE_TEST,
            EXEMPT_LIST_ITEM,
            CONSENT,
            PUBLIC_OFFICE,
            DOCUMENT_KIND
        };
    }

    /** What a correction may correct: any datum, never act, actor or time. */
    private static final class Correction {
        static final Fact[] FACTS =
                EnumSet.complementOf(EnumSet.of(SEQUENCE, REASON)).toArray(Fact[]::new);
    }
}
