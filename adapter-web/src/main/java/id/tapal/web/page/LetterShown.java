package id.tapal.web.page;

import id.tapal.application.letter.AnswerLetter;
import id.tapal.application.letter.Letter;
import id.tapal.application.letter.Signature;
import id.tapal.application.request.AnswerWords;
import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Agency;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import id.tapal.domain.standard.Standard;
import id.tapal.domain.standard.Statute;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A letter in words, in Indonesian whoever reads it.
 *
 * @param title what it is
 * @param agency whose letter it is
 * @param head number, date and subject
 * @param to whom it goes to, line by line
 * @param opening what it refers to
 * @param decision what is decided
 * @param words what the answer says; empty where the draft has no words
 * @param sections what else it has to say
 * @param signed who signed it and when; empty for a draft
 * @param code by which it is found to be genuine; empty for a draft
 * @param address where; empty for a draft
 */
record LetterShown(
        String title,
        Agency agency,
        List<PaperPages.Line> head,
        List<String> to,
        String opening,
        String decision,
        String words,
        List<Section> sections,
        Optional<Signed> signed,
        String code,
        String address) {

    /** Under a heading, one thing after the other. */
    record Section(String heading, List<String> lines) {}

    /** By whom, by their official title, and when. */
    record Signed(String title, String at) {}

    /** Whether it may still change, and shows that. */
    boolean isDraft() {
        return signed.isEmpty();
    }

    /**
     * Puts a letter in words.
     *
     * @param numbered its number and code; empty for a draft
     * @param verify the address under which a code is asked about
     */
    static LetterShown of(AnswerLetter letter, Optional<Letter> numbered, Standard standard, String verify) {
        return new Writer(Words.of("id"), standard, letter).shown(numbered, verify);
    }

    private record Writer(Words words, Standard standard, AnswerLetter letter) {

        LetterShown shown(Optional<Letter> numbered, String verify) {
            String kind = letter.decision().id();
            return new LetterShown(
                    words.t("letter.title." + kind),
                    standard.agency(),
                    head(numbered),
                    to(),
                    words.t("letter.opening", letter.caseNumber(), day(letter.receivedAt())),
                    words.t("letter.decision." + kind),
                    letter.words().map(AnswerWords::text).orElse(""),
                    sections(),
                    letter.signature().map(this::signed),
                    numbered.map(Letter::code).orElse(""),
                    numbered.map(each -> verify + each.code()).orElse(""));
        }

        private List<PaperPages.Line> head(Optional<Letter> numbered) {
            List<PaperPages.Line> head = new ArrayList<>();
            numbered.ifPresent(each -> head.add(new PaperPages.Line(words.t("letter.number"), each.number())));
            letter.signature().ifPresent(each -> head.add(new PaperPages.Line(words.t("letter.date"), day(each.at()))));
            head.add(new PaperPages.Line(
                    words.t("letter.about"), letter.request().text(Fact.REQUEST)));
            return head;
        }

        private List<String> to() {
            return Stream.of(Fact.NAME, Fact.ADDRESS)
                    .map(letter.request()::text)
                    .filter(text -> !text.isBlank())
                    .toList();
        }

        private List<Section> sections() {
            List<Section> sections = new ArrayList<>();
            if (letter.decision().withholds()) {
                sections.add(new Section(
                        words.t("letter.withheld." + letter.decision().id()), withheld(letter.answer())));
            }
            if (letter.decision() == Decision.NOT_HELD) {
                String holder = letter.answer().text(Fact.HOLDER);
                String said = holder.isBlank() ? words.t("letter.no-holder") : words.t("letter.holder", holder);
                sections.add(new Section(words.t("letter.holder-title"), List.of(said)));
            }
            if (letter.decision() != Decision.REFUSED) {
                sections.add(new Section(words.t("letter.cost"), List.of(clause(Clause.FEE), clause(way()))));
            }
            if (letter.decision() != Decision.GRANTED) {
                sections.add(new Section(words.t("letter.objection"), objection(standard.statute())));
            }
            return sections;
        }

        private List<String> withheld(Facts answer) {
            List<String> lines = new ArrayList<>();
            said(lines, answer, Fact.REDACTIONS);
            answer.list(Fact.GROUNDS).forEach(each -> lines.add(GroundText.of(words, "letter.ground", each)));
            said(lines, answer, Fact.REASON);
            said(lines, answer, Fact.LAW);
            said(lines, answer, Fact.CONSEQUENCE_TEST);
            said(lines, answer, Fact.EXEMPT_LIST_ITEM);
            if (answer.has(Fact.EXEMPT_UNTIL)) {
                String until = AnswerText.day(words, answer.text(Fact.EXEMPT_UNTIL));
                lines.add(words.t("answer.exempt_until", until) + ".");
            }
            return lines;
        }

        private void said(List<String> lines, Facts answer, Fact fact) {
            if (answer.has(fact)) {
                lines.add(words.t("answer." + fact.id(), answer.text(fact)));
            }
        }

        private Clause way() {
            return letter.channel() == Channel.LAPOR ? Clause.C_6 : Clause.B_5;
        }

        private String clause(Clause clause) {
            return words.messages().clause(standard.text(clause));
        }

        private List<String> objection(Statute statute) {
            return List.of(
                    words.t("letter.objection.to", statute.objectionWorkingDays()),
                    words.t("letter.objection.answer", statute.superiorsAnswerWorkingDays()),
                    words.t("letter.objection.dispute", statute.disputeWorkingDays()));
        }

        private Signed signed(Signature signature) {
            return new Signed(title(signature), words.moment(signature.at(), standard.zone()));
        }

        private String title(Signature signature) {
            if (signature.title().isEmpty()) {
                return signature.role().map(words.messages()::label).orElse("");
            }
            boolean standsIn = signature.role().filter(Writer::isStandIn).isPresent();
            return standsIn ? words.t("letter.stand-in", signature.title()) : signature.title();
        }

        private static boolean isStandIn(Role role) {
            return role.position()
                    .filter(position -> role == Role.of(position, true))
                    .isPresent();
        }

        private String day(Instant at) {
            return words.messages().date(LocalDate.ofInstant(at, standard.zone()));
        }
    }
}
