package id.tapal.compliance;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** A log as a table, of any bytes. See {@link FuzzedLogs}. */
@Timeout(120)
final class CsvFuzzTest {

    @DictionaryFile(resourcePath = "log.dict")
    @DictionaryFile(resourcePath = "csv.dict")
    @FuzzTest
    void a_table_is_judged_or_refused(byte[] log) {
        FuzzedLogs.areJudgedOrRefused(log);
    }
}
