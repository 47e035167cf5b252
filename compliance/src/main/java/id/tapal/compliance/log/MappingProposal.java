package id.tapal.compliance.log;

import static java.util.Map.entry;

import id.tapal.codec.JsonBody;
import id.tapal.codec.Messages;
import id.tapal.codec.log.LogColumns;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposes a mapping for a log of another system, from names that look or mean alike. It is to be read and mended by somebody who knows the log. */
public final class MappingProposal {

    /** From how alike two names are taken for the same; 1 is equal. */
    private static final double ALIKE = 0.5;

    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Messages.INDONESIAN), Messages.of(Locale.ENGLISH));

    /** What others call the columns, beside the labels of facts. */
    private static final Map<String, List<String>> CALLED = Map.ofEntries(
            entry(
                    LogColumns.CASE,
                    List.of(
                            "case",
                            "kasus",
                            "perkara",
                            "no perkara",
                            "nomor",
                            "nomor permohonan",
                            "no registrasi",
                            "tiket")),
            entry(LogColumns.CHANNEL, List.of("jalur", "kanal", "saluran")),
            entry(LogColumns.ACTIVITY, List.of("kegiatan", "aktivitas", "tahap", "langkah", "event", "concept name")),
            entry(LogColumns.TIMESTAMP, List.of("waktu", "tanggal", "tanggal dan jam", "time", "date", "completed")),
            entry(LogColumns.RESOURCE, List.of("petugas", "pelaku", "pegawai", "actor", "user", "dilakukan oleh")),
            entry(LogColumns.ROLE, List.of("peran", "jabatan", "sebagai", "position")),
            entry(Fact.NAME.id(), List.of("nama pemohon", "nama tamu", "nama pelapor", "pemohon")),
            entry(Fact.PHONE.id(), List.of("no hp", "nomor hp", "no telepon", "mobile")),
            entry(Fact.REQUEST.id(), List.of("keperluan", "perihal", "isi permohonan", "isi laporan", "subject")));

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final LogNames names;

    private MappingProposal(LogNames names) {
        this.names = names;
    }

    /**
     * A proposal for a log, as YAML. A XES log is gone by the keys of its attributes; those of its attributes in attributes are none.
     *
     * @throws UnusableLog if it cannot be read, or not within the limits
     */
    public static String of(LogSource log, Limits limits) {
        LogNames names = new EventReader(Mapping.NONE, ZoneOffset.UTC, limits).names(log);
        return new MappingProposal(names).yaml();
    }

    private String yaml() {
        Map<String, String> columns = columns();
        List<String> lines = new ArrayList<>();
        lines.add("# A proposal, by names that are alike. Read it before you use it with --mapping.");
        section("columns", columns, lines);
        Set<String> unused = new TreeSet<>(names.columns());
        unused.removeAll(columns.values());
        comment("columns that mean nothing here", unused, lines);
        Set<String> activities = cells(columns, LogColumns.ACTIVITY);
        values("activities", activities, ActType::find, acts(), ActType::id, lines);
        values("roles", cells(columns, LogColumns.ROLE), Role::find, roles(), Role::id, lines);
        values("channels", cells(columns, LogColumns.CHANNEL), Channel::find, channels(), Channel::id, lines);
        if (names.standing(LogColumns.CHANNEL).isEmpty() && !columns.containsKey(LogColumns.CHANNEL)) {
            lines.add("# fixed:                # no column says the channel; if it is one for all rows, name it");
            lines.add("#   channel: walk-in");
        }
        return String.join("\n", lines) + "\n";
    }

    private Set<String> cells(Map<String, String> columns, String ours) {
        return names.standing(ours)
                .or(() -> Optional.ofNullable(columns.get(ours)))
                .map(theirs -> names.cells(ours, theirs))
                .orElse(Set.of());
    }

    /** Ours to theirs, the most alike first; each once. */
    private Map<String, String> columns() {
        record Pair(String ours, String theirs, double alike) {}

        List<Pair> pairs = new ArrayList<>();
        for (String ours : Mapping.COLUMNS) {
            Set<String> candidates = names.standing(ours).isPresent() ? Set.of() : names.columns(ours);
            for (String theirs : candidates) {
                pairs.add(new Pair(ours, theirs, likeness(theirs, calledInLogs(ours))));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        Map<String, String> chosen = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.alike >= ALIKE && !chosen.containsKey(pair.ours) && taken.add(Mapping.key(pair.theirs))) {
                chosen.put(pair.ours, pair.theirs);
            }
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        Mapping.COLUMNS.stream().filter(chosen::containsKey).forEach(ours -> inOrder.put(ours, chosen.get(ours)));
        return inOrder;
    }

    private static List<String> calledInLogs(String ours) {
        Stream<String> labels =
                Fact.find(ours).stream().flatMap(fact -> LANGUAGES.stream().map(language -> language.label(fact)));
        return Stream.of(Stream.of(ours), CALLED.getOrDefault(ours, List.of()).stream(), labels)
                .flatMap(each -> each)
                .toList();
    }

    private static Map<ActType, List<String>> acts() {
        return Arrays.stream(ActType.values())
                .collect(Collectors.toMap(Function.identity(), act -> inAllLanguages(act.id(), m -> m.label(act))));
    }

    private static Map<Role, List<String>> roles() {
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(Function.identity(), role -> inAllLanguages(role.id(), m -> m.label(role))));
    }

    private static Map<Channel, List<String>> channels() {
        return Arrays.stream(Channel.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        channel -> inAllLanguages(channel.id(), m -> m.text("channel." + channel.id()))));
    }

    private static List<String> inAllLanguages(String id, Function<Messages, String> label) {
        return Stream.concat(Stream.of(id), LANGUAGES.stream().map(label)).toList();
    }

    private <T> void values(
            String section,
            Set<String> cells,
            Function<String, Optional<T>> known,
            Map<T, List<String>> called,
            Function<T, String> id,
            List<String> lines) {
        Map<String, String> proposed = new LinkedHashMap<>();
        List<String> strange = new ArrayList<>();
        for (String theirs : cells) {
            if (known.apply(theirs).isEmpty()) {
                called.entrySet().stream()
                        .max(Comparator.comparingDouble(each -> likeness(theirs, each.getValue())))
                        .filter(best -> likeness(theirs, best.getValue()) >= ALIKE)
                        .ifPresentOrElse(
                                best -> proposed.put(theirs, id.apply(best.getKey())), () -> strange.add(theirs));
            }
        }
        section(section, proposed, lines);
        comment("nothing found for", strange, lines);
    }

    private static void section(String name, Map<String, String> pairs, List<String> lines) {
        if (!pairs.isEmpty()) {
            lines.add(name + ":");
            pairs.forEach((key, value) -> lines.add("  " + quoted(key) + ": " + quoted(value)));
        }
    }

    private static void comment(String what, Collection<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add("# " + what + ": "
                    + names.stream().map(MappingProposal::quoted).collect(Collectors.joining(", ")));
        }
    }

    /** A name as YAML has it: what is not plain stands in the quotes of JSON, which YAML reads too, and what would not be seen in its escapes. */
    private static String quoted(String text) {
        return text.matches("[a-z][a-z_-]*")
                ? text
                : UNSEEN.matcher(JsonBody.MAPPER.writeValueAsString(text))
                        .replaceAll(c -> String.format("\\\\U%08x", c.group().codePointAt(0)));
    }

    private static double likeness(String theirs, List<String> called) {
        return called.stream()
                .mapToDouble(each -> likeness(plain(theirs), plain(each)))
                .max()
                .orElse(0);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** The share of pairs of letters that two names have in common (Dice). */
    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        List<String> first = pairs(one);
        List<String> second = new ArrayList<>(pairs(other));
        int all = first.size() + second.size();
        long common = first.stream().filter(second::remove).count();
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
