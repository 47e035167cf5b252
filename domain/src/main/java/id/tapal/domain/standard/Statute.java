package id.tapal.domain.standard;

/**
 * The numbers of the law around the standard, UU 14/2008 and PP 61/2010.
 *
 * @param answerWorkingDays working days to answer (KIP-22.7)
 * @param extensionWorkingDays working days one extension adds (KIP-22.8)
 * @param secretYears years that ground 17a lasts at most (KIP-20)
 */
public record Statute(int answerWorkingDays, int extensionWorkingDays, int secretYears) {

    /** Pasal 22(7), 22(8) of UU 14/2008; PP 61/2010 for ground 17a. */
    public static final Statute UU_14_2008 = new Statute(10, 7, 30);
}
