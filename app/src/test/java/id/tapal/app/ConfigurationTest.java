package id.tapal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of commands and options is printed from the command line itself; {@code -Dtapal.approve=true} writes it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ConfigurationTest {

    private static final String BEGIN = "<!-- printed by ConfigurationTest: from here -->\n";
    private static final String END = "<!-- to here -->\n";
    private static final Pattern VARIABLE = Pattern.compile("TAPAL_[A-Z_]*[A-Z]");
    private static final List<String> COMMON = List.of("--database", "--key-file", "--standard");
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/configuration.md");

    private static void print(CommandLine line, StringBuilder out) {
        CommandSpec spec = line.getCommandSpec();
        out.append("### `").append(spec.qualifiedName()).append("`\n\n");
        out.append(String.join(" ", spec.usageMessage().description()));
        List<OptionSpec> options =
                spec.options().stream().filter(ConfigurationTest::isOwn).toList();
        List<String> common = options.stream()
                .map(OptionSpec::longestName)
                .filter(COMMON::contains)
                .toList();
        if (!common.isEmpty()) {
            out.append(" Takes `").append(String.join("`, `", common)).append("`.");
        }
        out.append("\n\n");
        List<ArgSpec> arguments = new ArrayList<>(spec.positionalParameters());
        options.stream()
                .filter(option -> !COMMON.contains(option.longestName()))
                .forEach(arguments::add);
        table(arguments, out);
        new TreeMap<>(line.getSubcommands()).values().forEach(each -> print(each, out));
    }

    private static void table(List<ArgSpec> arguments, StringBuilder out) {
        if (!arguments.isEmpty()) {
            out.append("| option | value | by default | what it does |\n|---|---|---|---|\n");
            arguments.forEach(each -> row(each, out));
            out.append('\n');
        }
    }

    /** What several commands take in the same way, told once. */
    private static void printCommon(CommandLine line, StringBuilder out) {
        CommandSpec verify =
                Objects.requireNonNull(line.getSubcommands().get("verify")).getCommandSpec();
        out.append("### What most commands take\n\n");
        table(COMMON.stream().<ArgSpec>map(verify::findOption).toList(), out);
    }

    private static boolean isOwn(OptionSpec option) {
        return !option.hidden() && !option.usageHelp() && !option.versionHelp();
    }

    private static void row(ArgSpec argument, StringBuilder out) {
        boolean flag = argument.arity().max() == 0;
        String name = argument instanceof OptionSpec option
                ? String.join("`, `", option.names())
                : ((PositionalParamSpec) argument).paramLabel();
        out.append("| `").append(name).append("` | ");
        out.append(flag || argument.isPositional() ? "" : "`" + argument.paramLabel() + "`")
                .append(" | ");
        out.append(byDefault(argument, flag)).append(" | ");
        out.append(String.join(" ", argument.description()).replace("|", "\\|")).append(" |\n");
    }

    private static String byDefault(ArgSpec argument, boolean flag) {
        String value = argument.defaultValue();
        if (argument.required()) {
            return "required";
        }
        if (value == null) {
            return flag ? "off" : "";
        }
        return "`"
                + value.replaceAll("\\$\\{env:([A-Z_]+)(:-)?(.*)}", "$$$1 $3").strip() + "`";
    }

    @Test
    void every_command_option_and_default_is_told() throws IOException {
        StringBuilder printed = new StringBuilder();
        CommandLine line = Tapal.commandLine();
        printCommon(line, printed);
        print(line, printed);
        String document = Files.readString(DOCUMENT).replace("\r\n", "\n");
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        if (Boolean.getBoolean("tapal.approve")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + "\n" + printed + document.substring(to));
        }
        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as("docs/configuration.md is not what the commands say; run this test with -Dtapal.approve=true")
                .contains(BEGIN + "\n" + printed + END);
    }

    @Test
    void every_variable_of_the_environment_is_told() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("app/src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                used.addAll(variables(source));
            }
        }
        used.addAll(variables(ROOT.resolve("tapal")));
        assertThat(used).contains("TAPAL_DATABASE", "TAPAL_KEY");
        String document = Files.readString(DOCUMENT);
        assertThat(used).allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
    }

    private static List<String> variables(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
