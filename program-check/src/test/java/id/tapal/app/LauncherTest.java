package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, copied beside what a build leaves, so that it has nothing to build. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LauncherTest {

    private static final List<String> TOOLS = List.of("bash", "dirname", "readlink", "sed", "find", "mkdir", "tail");

    @TempDir
    Path home;

    @BeforeEach
    void a_checkout_that_is_built() throws IOException {
        Files.copy(Path.of("..", "tapal"), home.resolve("tapal"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(home.resolve("pom.xml"), "");
        Files.createDirectories(home.resolve("app/src/main"));
        Files.writeString(home.resolve("app/pom.xml"), "");
        writeClassPath(Files.createDirectories(home.resolve("app/target/lib")).resolve("all.jar"));
        Files.writeString(home.resolve("app/target/tapal.built"), "");
    }

    /** A jar that names what this JVM runs on. */
    private static void writeClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    /** A program that is as soon prepared as it is built. */
    private void writeAnother(Path jar) throws IOException {
        Path folder = Files.createDirectories(home.resolve("another"));
        Path source = folder.resolve("Tapal.java");
        Files.writeString(source, """
                package id.tapal.app;
                class Tapal {
                    public static void main(String[] told) {
                        if (told.length > 3 && told[2].equals("--rehearse")) {
                            new java.io.File(told[3]).mkdir();
                        }
                    }
                }""");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        String name = "id/tapal/app/Tapal.class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(folder.resolve(name), out);
        }
    }

    private Child tapal(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", home.resolve("tapal").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return Child.run(builder);
    }

    /** A folder with what the launcher needs, and no JDK. */
    private Path pathWithoutJdk() throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String tool : TOOLS) {
            Path found = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Path wrapper = Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        return bin;
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws IOException {
        Map<String, String> bare =
                Map.of("PATH", pathWithoutJdk().toString(), "JAVA_HOME", "", "TAPAL_JDKS", home.resolve("none") + "/*");
        for (String[] arguments : new String[][] {{"--help"}, {"test", "--help"}, {}}) {
            Child child = tapal(bare, arguments);
            assertThat(child.status()).as(child.err()).isEqualTo(1);
            assertThat(child.out()).isEmpty();
            assertThat(child.err().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("tapal: no JDK of version 21 or later found; install one")
                            .contains("JAVA_HOME"));
        }
    }

    @Test
    void a_jdk_is_found_in_the_folders_named() throws IOException {
        String jdks = home.resolve("none") + "/* " + System.getProperty("java.home");
        Child child = tapal(
                Map.of("PATH", pathWithoutJdk().toString(), "JAVA_HOME", "/nowhere", "TAPAL_JDKS", jdks), "--version");
        assertThat(child.status()).as(child.err()).isZero();
        assertThat(child.out()).startsWith("tapal ");
    }

    @Test
    void it_hands_the_arguments_and_the_exit_status_on() throws IOException {
        Child counted = tapal(Map.of(), "deadline", "--from", "2026-03-16", "--days", "1");
        assertThat(counted.status()).as(counted.err()).isZero();
        assertThat(counted.out()).startsWith("Mulai: Senin, 16 Maret 2026");
        assertThat(counted.err()).isEmpty();
        Child wrong = tapal(Map.of(), "fly");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err().lines()).allMatch(line -> line.startsWith("tapal: "));
    }

    @Test
    void it_tells_which_streams_are_terminals() throws IOException {
        Child piped = tapal(Map.of("TAPAL_JAVA_OPTIONS", "-XshowSettings:properties"), "--version");
        assertThat(piped.err()).contains("tapal.terminal.out = false", "tapal.terminal.err = false");
    }

    @Test
    void it_works_through_a_link() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("tapal"));
        ProcessBuilder builder = new ProcessBuilder("bash", link.toString(), "--version");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(Child.run(builder).out()).startsWith("tapal ");
    }

    @Test
    void what_a_quick_start_is_made_of_is_made_anew_with_a_library() throws IOException {
        writeClassPath(home.resolve("app/target/tapal.jar"));
        assertThat(tapal(Map.of(), "serve", "--help").err()).contains("preparing quick starts");
        try (Stream<Path> kept = Files.walk(home.resolve("app/target/cache"))) {
            assertThat(kept)
                    .anySatisfy(
                            file -> assertThat(file.getFileName().toString()).contains("sqlitejdbc"));
        }
        assertThat(tapal(Map.of(), "serve", "--help").err()).isEmpty();

        writeAnother(home.resolve("app/target/tapal.jar"));
        Path cache = home.resolve("app/target/cache");
        FileTime later =
                FileTime.from(Files.getLastModifiedTime(cache).toInstant().plusSeconds(1));
        Files.setLastModifiedTime(home.resolve("app/target/lib/all.jar"), later);
        Map<String, String> shown = Map.of("TAPAL_JAVA_OPTIONS", "-XshowSettings:properties");
        assertThat(tapal(shown, "--version").err()).doesNotContain("org.sqlite.lib.path");
        assertThat(tapal(Map.of(), "serve", "--help").err()).contains("preparing quick starts");
        assertThat(tapal(shown, "--version").err()).contains("org.sqlite.lib.path");
    }

    @Test
    void how_the_tests_are_run_is_told_without_running_them() throws IOException {
        Child help = tapal(Map.of(), "test", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: tapal test");
    }

    private Path script(String name, String lines) throws IOException {
        Path script = Files.writeString(home.resolve(name), "#!/bin/sh\n" + lines + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    /** As on a machine without a browser; who is not root becomes it at once. */
    private Child tested() throws IOException {
        Path bin = pathWithoutJdk();
        script("bin/sudo", "shift\nexec \"$@\"");
        script("mvnw", "echo \"$@\"");
        return tapal(Map.of("PATH", bin.toString()), "test", "-T1");
    }

    @Test
    void without_a_browser_and_a_way_to_one_it_says_what_to_install() throws IOException {
        Child child = tested();
        assertThat(child.status()).as(child.err()).isEqualTo(1);
        assertThat(child.out()).isEmpty();
        assertThat(child.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("tapal: no browser for the tests of the pages; install Chromium")
                        .contains("PATH"));
    }

    @Test
    void what_keeps_a_browser_from_being_installed_is_told() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        script("bin/apt-get", "echo \"no way to $1\"\nexit 100");
        Child child = tested();
        assertThat(child.status()).as(child.err()).isEqualTo(1);
        assertThat(child.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("installing Chromium with apt-get"),
                        line -> assertThat(line).isEqualTo("no way to update"),
                        line -> assertThat(line).contains("install Chromium"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-headless-shell", "chromium"})
    void a_browser_that_is_missing_is_installed_before_the_tests(String known) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Path browser = home.resolve("bin").resolve(known);
        script("bin/apt-get", """
                [ $1 = update ] && exit
                for package; do :; done
                [ $package = %s ] && echo > %s && /bin/chmod +x %<s""".formatted(known, browser));
        Child child = tested();
        assertThat(child.status()).as(child.err()).isZero();
        assertThat(child.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("installing Chromium with apt-get"));
        assertThat(child.out()).isEqualTo("-B -f " + home + "/pom.xml verify -T1\n");
    }
}
