package id.tapal.compliance;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** A log in XML, of any bytes. See {@link FuzzedLogs}. */
@Timeout(120)
final class XesFuzzTest {

    @DictionaryFile(resourcePath = "log.dict")
    @DictionaryFile(resourcePath = "xes.dict")
    @FuzzTest
    void a_XES_log_is_judged_or_refused(byte[] log) {
        FuzzedLogs.areJudgedOrRefused(log);
    }
}
