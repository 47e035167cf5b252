package id.tapal.compliance;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** A compressed log, damaged as compression can be. See {@link FuzzedLogs}. */
@Timeout(120)
final class GzipFuzzTest {

    @FuzzTest
    void a_compressed_log_is_judged_or_refused(byte[] log) {
        FuzzedLogs.areJudgedOrRefused(log);
    }
}
