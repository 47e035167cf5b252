package id.tapal.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tapal.compliance.log.Mapping;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** A mapping of any bytes: it is refused in words, or logs can be read by it. */
@Timeout(120)
final class MappingFuzzTest {

    private static final List<byte[]> LOGS =
            List.of("""
            case_id,channel,activity,timestamp,resource,role,name,request,Kegiatan
            W-1,walk-in,guest-book-signed,2026-03-10T09:00:00+08:00,petugas-tamu,reception,Pemohon,peta,Tamu datang
            """.getBytes(StandardCharsets.UTF_8), """
            <log><trace><string key="concept:name" value="W-1"/><string key="channel" value="Tatap muka"/>
            <event><string key="concept:name" value="Tamu datang"/><date key="time:timestamp" value="2026-03-10T09:00:00+08:00"/>
            <string key="org:role" value="Resepsionis"/><string key="Kegiatan" value="Tamu datang"/></event></trace></log>
            """.getBytes(StandardCharsets.UTF_8));

    @DictionaryFile(resourcePath = "log.dict")
    @DictionaryFile(resourcePath = "mapping.dict")
    @FuzzTest
    void a_mapping_is_read_or_refused(byte[] text) {
        Mapping mapping;
        try {
            mapping = Mapping.parse(new ByteArrayInputStream(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("mapping: ").hasMessageMatching("(?s).{20,10000}");
            return;
        }
        LOGS.forEach(log -> FuzzedLogs.reported(FuzzedLogs.CHECK.with(mapping), log));
    }
}
