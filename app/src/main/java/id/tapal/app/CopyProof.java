package id.tapal.app;

import id.tapal.application.request.JournalProof;
import id.tapal.domain.standard.Standard;
import id.tapal.persistence.DatabaseFile;
import id.tapal.persistence.Vault;
import java.util.ArrayList;
import java.util.List;

/** Proves a copy of a database: its seals open, its journal is as it was written, its register is what the journal makes it. */
final class CopyProof {

    /** As many as one reads; tapal verify tells all. */
    private static final int TOLD = 20;

    private CopyProof() {}

    /**
     * What was proven.
     *
     * @throws Failure naming what is wrong
     * @throws id.tapal.persistence.UnusableKey if something sealed does not open
     */
    static String of(DatabaseFile copy, Vault vault, Standard standard) {
        List<String> findings = new ArrayList<>();
        String proven;
        try (OpenDesk open = OpenDesk.at(copy.path().toString(), vault, standard)) {
            long seals = open.seals().check(vault);
            JournalProof.Seen seen = open.verification().verify(finding -> {
                if (findings.size() < TOLD) {
                    findings.add(FindingText.of(finding));
                }
            });
            proven = seen.cases() + " cases, " + seen.entries() + " entries, " + seals + " seals proven";
        }
        copy.close();
        if (!findings.isEmpty()) {
            throw new Failure(
                    "verify: the copy does not prove: " + String.join("; ", findings) + ". Nothing was replaced");
        }
        return proven;
    }
}
