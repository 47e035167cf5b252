package id.tapal.app;

import id.tapal.application.request.Finding;

/** A finding as a line. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding) {
        String entry = finding.number() + " entry " + finding.sequence();
        return switch (finding.kind()) {
            case CASE_MISSING -> finding.number() + ": the case is missing";
            case CASE_ADDED -> finding.number() + ": the case was added; its number was never given";
            case ENTRY_MISSING -> entry + ": missing";
            case ENTRY_ADDED -> entry + ": added; it was not recorded there";
            case ENTRY_CHANGED -> entry + ": changed; it is not what was recorded";
            case ENTRY_MOVED -> entry + ": reordered; it stands at " + finding.detail();
            case LAST_ENTRY_DIFFERS -> entry + ": the last entry is not the one that the register has sealed";
            case PERSON_MISSING -> entry + ": what it said of a person is missing, and nobody decided to forget it";
            case PERSON_ADDED -> entry + ": something of a person was added that it did not say";
            case PERSON_CHANGED -> entry + ": what it said of a person was changed";
            case REGISTER_ROW_MISSING -> finding.number() + ": missing in the register; see tapal rebuild";
            case REGISTER_ROW_ADDED -> finding.number() + ": in the register without a case; see tapal rebuild";
            case REGISTER_DIFFERS ->
                finding.number() + ": the register differs in " + finding.detail() + "; see tapal rebuild";
            case REGISTER_STALE -> "the register is still to be made anew; see tapal rebuild";
        };
    }
}
