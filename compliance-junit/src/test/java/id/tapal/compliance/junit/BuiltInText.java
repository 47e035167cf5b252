package id.tapal.compliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.standard.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The file of the standard built in, to be changed. */
final class BuiltInText {

    /** The resource. */
    static final String NAME = "id/tapal/domain/standard/bppd-ntt.properties";

    private BuiltInText() {}

    static String with(String line, String other) throws IOException {
        try (InputStream builtIn = Standard.class.getResourceAsStream("/" + NAME)) {
            String text = new String(builtIn.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).containsOnlyOnce("\n" + line + "\n");
            return text.replace(line, other);
        }
    }
}
