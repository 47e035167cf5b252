package id.tapal.domain.deadline;

import id.tapal.domain.standard.Statute;
import java.util.Locale;

/** A term of the way of objection and dispute (keberatan dan sengketa informasi), UU 14/2008 pasal 22 and 36 to 38, in their order. */
public enum RecourseTerm {
    /** The agency answers, the extension included (pasal 22 ayat (7) and (8)). */
    ANSWER {
        @Override
        public int workingDays(Statute statute) {
            return statute.answerWorkingDays() + statute.extensionWorkingDays();
        }
    },
    /** The requester objects to the superior of the PPID (pasal 36 ayat (1)). */
    OBJECTION {
        @Override
        public int workingDays(Statute statute) {
            return statute.objectionWorkingDays();
        }
    },
    /** The superior answers the objection (pasal 36 ayat (2)). */
    SUPERIORS_ANSWER {
        @Override
        public int workingDays(Statute statute) {
            return statute.superiorsAnswerWorkingDays();
        }
    },
    /** The requester brings the dispute to the Komisi Informasi (pasal 37 ayat (2)). */
    DISPUTE {
        @Override
        public int workingDays(Statute statute) {
            return statute.disputeWorkingDays();
        }
    },
    /** The Komisi Informasi settles it (pasal 38 ayat (2)). */
    SETTLEMENT {
        @Override
        public int workingDays(Statute statute) {
            return statute.settlementWorkingDays();
        }
    };

    /** How many working days it has. */
    public abstract int workingDays(Statute statute);

    /** The name in JSON and message bundles, such as {@code superiors-answer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
