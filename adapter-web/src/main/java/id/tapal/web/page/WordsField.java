package id.tapal.web.page;

import id.tapal.application.letter.CaseDrafts;
import id.tapal.application.request.AnswerWords;
import id.tapal.domain.request.ActType;
import java.util.List;
import java.util.Optional;

/** What the requester will read, as a field of the form of a draft. It is no fact of the act: the standard does not ask for it. */
final class WordsField {

    /** The name of the field. */
    static final String NAME = "words";

    private WordsField() {}

    /** Whether the form of an act has it. */
    static boolean isIn(ActType act) {
        return act == ActType.ANSWER_DRAFTED;
    }

    /** The field with what was typed. */
    static Field of(Words words, Form typed, String problem) {
        return new Field(
                NAME,
                Field.Kind.LONG,
                words.t("field.words"),
                words.t("hint.words", AnswerWords.LONGEST),
                false,
                AnswerWords.lines(typed.text(NAME)),
                List.of(),
                "",
                problem);
    }

    /** Why what was typed is not taken; empty where it is. */
    static Optional<Problem> problem(Words words, ActType act, Form typed) {
        return isIn(act)
                ? AnswerWords.fault(AnswerWords.lines(typed.text(NAME)))
                        .map(fault -> new Problem(NAME, words.t("words." + fault.id(), AnswerWords.LONGEST)))
                : Optional.empty();
    }

    /** What was typed; empty where the form has no such field, or nothing stands in it. */
    static Optional<AnswerWords> typed(ActType act, Form typed) {
        String text = isIn(act) ? AnswerWords.lines(typed.text(NAME)) : "";
        return text.isEmpty() ? Optional.empty() : Optional.of(new AnswerWords(text));
    }

    /** A form that begins with the last draft: with what it states, and with the last words that there are. */
    static Form beginning(ActType act, CaseDrafts drafts) {
        if (!isIn(act)) {
            return Form.EMPTY;
        }
        Form stated = drafts.last().map(draft -> ActForm.typed(draft.answer())).orElse(Form.EMPTY);
        return drafts.lastWords().map(words -> stated.with(NAME, words.text())).orElse(stated);
    }
}
