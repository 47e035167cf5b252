package id.tapal.codec.log;

import static org.assertj.core.api.Assertions.assertThat;

import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Entry;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.standard.Channel;
import id.tapal.testkit.DeskFixture;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written into a log is what another program reads there. */
final class LogRoundTripTest {

    @Property(tries = 300)
    void whatever_is_said_comes_back(@ForAll LogFormat format, @ForAll boolean semicolon, @ForAll("texts") String text)
            throws Exception {
        char separator = semicolon ? LogFormat.SEMICOLON : LogFormat.COMMA;
        Entry entry = new Entry(
                ActType.LETTER_RECEIVED,
                "persuratan",
                Role.REGISTRY,
                DeskFixture.MONDAY_MORNING,
                Facts.of(Fact.NAME, text, Fact.REQUEST, "NTT " + text));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogWriter writer = format.begin(out, ZoneOffset.UTC, separator);
        writer.write("1", Channel.LETTER, List.of(entry, entry));
        writer.end();

        assertThat(LogRow.of(format, out, separator)).extracting(LogRow::entry).containsExactly(entry, entry);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("\"'`,;|=+-@\n\r\t <>&]{}#\\")
                .withCharRange('\u0080', '\uD7FF')
                .withCharRange('\uE000', '\uFFFD')
                .ofMaxLength(12)
                .map(text -> text + "🌏東" + text);
    }
}
