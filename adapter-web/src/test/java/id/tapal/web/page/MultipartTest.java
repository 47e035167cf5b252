package id.tapal.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=----x";
    private static final String FIELD = part("name=\"a\"");
    private static final String FILE = part("name=\"file\"; filename=\"lapor.xlsx\"");
    private static final String END = "------x--\r\n";

    private static String part(String disposition) {
        return "------x\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(disposition);
    }

    private static Form read(String body) {
        return Multipart.form(body.getBytes(StandardCharsets.UTF_8), TYPE);
    }

    @Test
    void reads_fields_and_a_file() {
        Form form = read(
                FIELD + "Peta batas é\r\n" + FIELD + "lain\r\n" + FILE + "PK\u0003\r\n--\r\n\r\n------y\r\n" + END);
        assertThat(form.all("a")).containsExactly("Peta batas é", "lain");
        assertThat(form.file("file")).isEqualTo("PK\u0003\r\n--\r\n\r\n------y".getBytes(StandardCharsets.UTF_8));
        assertThat(form.file("other")).isEmpty();
        assertThat(form.text("file")).isEmpty();
    }

    @Test
    void reads_what_is_empty_and_bytes_that_are_no_text() {
        assertThat(read(FIELD + "\r\n" + FILE + "\r\n" + END).file("file")).isEmpty();
        assertThat(read(END).text("a")).isEmpty();
        byte[] begin = FILE.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n" + END).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[begin.length + 256 + end.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        System.arraycopy(bytes, 0, all, begin.length, bytes.length);
        System.arraycopy(end, 0, all, begin.length + bytes.length, end.length);
        assertThat(Multipart.form(all, "Multipart/Form-Data;charset=utf-8; boundary=\"----x\"")
                        .file("file"))
                .isEqualTo(bytes);
    }

    @Test
    void what_is_cut_or_nameless_is_no_form() {
        for (String body : new String[] {
            "",
            "a=1",
            "------x",
            "------x\r\n",
            FIELD,
            FIELD + "text",
            FIELD + "text\r\n------x",
            part("filename=\"x\"") + "text\r\n" + END,
            "x" + FIELD + "text\r\n" + END
        }) {
            assertThatThrownBy(() -> read(body)).as(body).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void more_parts_than_any_form_of_ours_has_are_refused() {
        assertThatThrownBy(() -> read((FIELD + "x\r\n").repeat(51) + END)).isInstanceOf(IllegalArgumentException.class);
        assertThat(read((FIELD + "x\r\n").repeat(50) + END).all("a")).hasSize(50);
    }

    @Test
    void another_type_is_read_as_a_form_without_file() {
        for (String type :
                new String[] {null, "", "application/x-www-form-urlencoded", "multipart/mixed; boundary=x"}) {
            assertThat(Multipart.form("a=1".getBytes(StandardCharsets.UTF_8), type)
                            .text("a"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_scratched_body_is_read_or_refused_and_nothing_else() {
        byte[] whole = (FIELD + "text\r\n" + FILE + "PK\r\n" + END).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1708);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] body = whole.clone();
            body[random.nextInt(body.length)] = (byte) random.nextInt();
            try {
                assertThat(Multipart.form(body, TYPE).all("a")).hasSizeLessThan(3);
            } catch (IllegalArgumentException told) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 4_900);
    }
}
