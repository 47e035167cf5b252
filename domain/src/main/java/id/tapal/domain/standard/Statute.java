package id.tapal.domain.standard;

/**
 * The numbers of the law around the standard, UU 14/2008 and PP 61/2010.
 *
 * @param answerWorkingDays working days to answer (KIP-22.7)
 * @param extensionWorkingDays working days one extension adds (KIP-22.8)
 * @param secretYears years that ground 17a lasts at most (KIP-20)
 * @param objectionWorkingDays working days to object (pasal 36 ayat (1))
 * @param superiorsAnswerWorkingDays working days to answer an objection (pasal 36 ayat (2))
 * @param disputeWorkingDays working days to bring a dispute (pasal 37 ayat (2))
 * @param settlementWorkingDays working days to settle a dispute (pasal 38 ayat (2))
 */
public record Statute(
        int answerWorkingDays,
        int extensionWorkingDays,
        int secretYears,
        int objectionWorkingDays,
        int superiorsAnswerWorkingDays,
        int disputeWorkingDays,
        int settlementWorkingDays) {

    /** Pasal 22(7), 22(8), 36(1), 36(2), 37(2) and 38(2) of UU 14/2008; PP 61/2010 for ground 17a. */
    public static final Statute UU_14_2008 = new Statute(10, 7, 30, 30, 30, 14, 100);
}
