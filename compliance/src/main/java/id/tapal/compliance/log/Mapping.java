package id.tapal.compliance.log;

import id.tapal.codec.log.LogColumns;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.standard.Channel;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How a log of another system is to be read (section 7): what it calls the columns, activities and roles, and values that it does not say at all. Names are
 * compared without regard to letter case and surrounding blanks.
 *
 * <pre>{@code
 * columns:                 # ours: theirs
 *   case_id: No. Perkara
 *   activity: Kegiatan
 * activities:              # theirs: ours
 *   Tamu datang: guest-book-signed
 * roles:
 *   Resepsionis: reception
 * channels:
 *   Tatap muka: walk-in
 * fixed:                   # ours: the value of every row that says none
 *   channel: walk-in
 * }</pre>
 */
public final class Mapping {

    /** What every log in the form of section 7 is read by. */
    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** The names of section 7. */
    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            LogColumns.CASE,
                            LogColumns.CHANNEL,
                            LogColumns.ACTIVITY,
                            LogColumns.TIMESTAMP,
                            LogColumns.RESOURCE,
                            LogColumns.ROLE),
                    LogColumns.FACTS.stream().map(Fact::id))
            .toList();

    private static final Set<String> NOT_FIXED = Set.of(LogColumns.CASE, LogColumns.ACTIVITY, LogColumns.TIMESTAMP);
    private static final Set<String> SECTIONS = Set.of("columns", "activities", "roles", "channels", "fixed");

    private final Map<String, String> columns;
    private final Map<String, String> activities;
    private final Map<String, String> roles;
    private final Map<String, String> channels;
    private final Map<String, String> fixed;

    private Mapping(
            Map<String, String> columns,
            Map<String, String> activities,
            Map<String, String> roles,
            Map<String, String> channels,
            Map<String, String> fixed) {
        this.columns = Map.copyOf(columns);
        this.activities = Map.copyOf(activities);
        this.roles = Map.copyOf(roles);
        this.channels = Map.copyOf(channels);
        this.fixed = Map.copyOf(fixed);
    }

    /**
     * Reads a mapping, YAML or JSON.
     *
     * @throws IllegalArgumentException naming every fault with its remedy, a line each
     */
    public static Mapping parse(InputStream text) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("mapping: no YAML or JSON: " + broken.getOriginalMessage(), broken);
        }
        List<String> faults = new ArrayList<>();
        if (!root.isObject()) {
            throw new IllegalArgumentException("mapping: it has sections " + sorted(SECTIONS) + "; write at least one");
        }
        root.propertyNames().stream()
                .filter(name -> !SECTIONS.contains(name))
                .forEach(name -> faults.add("mapping: no section " + name + "; use " + sorted(SECTIONS)));
        Map<String, String> columns = new LinkedHashMap<>();
        texts(root, "columns", faults).forEach((ours, theirs) -> {
            requireColumn("columns", ours, faults);
            String before = columns.put(key(theirs), key(ours));
            if (before != null) {
                faults.add("mapping: columns: " + theirs + " stands for " + before + " and " + ours + "; name one");
            }
        });
        Map<String, String> fixed = new LinkedHashMap<>();
        texts(root, "fixed", faults).forEach((ours, value) -> {
            requireColumn("fixed", ours, faults);
            if (NOT_FIXED.contains(key(ours))) {
                faults.add("mapping: fixed: " + ours + " differs from row to row; name its column under columns");
            }
            fixed.put(key(ours), value);
        });
        Mapping mapping = new Mapping(
                columns,
                renamed(root, "activities", name -> ActType.find(name).map(ActType::id), ids(ActType.values()), faults),
                renamed(root, "roles", name -> Role.find(name).map(Role::id), ids(Role.values()), faults),
                renamed(root, "channels", name -> Channel.find(name).map(Channel::id), ids(Channel.values()), faults),
                fixed);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return mapping;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static List<String> ids(ActType... acts) {
        return Arrays.stream(acts).map(ActType::id).toList();
    }

    private static List<String> ids(Role... roles) {
        return Arrays.stream(roles).map(Role::id).toList();
    }

    private static List<String> ids(Channel... channels) {
        return Arrays.stream(channels).map(Channel::id).toList();
    }

    private static void requireColumn(String section, String name, List<String> faults) {
        if (!COLUMNS.contains(key(name))) {
            faults.add("mapping: " + section + ": no column " + name + "; use one of " + String.join(", ", COLUMNS));
        }
    }

    private static Map<String, String> texts(JsonNode root, String section, List<String> faults) {
        JsonNode node = root.path(section);
        Map<String, String> texts = new LinkedHashMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return texts;
        }
        if (!node.isObject()) {
            faults.add("mapping: " + section + ": write pairs of names, one a line");
            return texts;
        }
        node.properties().forEach(pair -> {
            if (pair.getValue().isValueNode() && !pair.getValue().isNull()) {
                texts.put(pair.getKey(), pair.getValue().asString());
            } else {
                faults.add("mapping: " + section + ": " + pair.getKey() + " needs a text beside it");
            }
        });
        return texts;
    }

    private static Map<String, String> renamed(
            JsonNode root,
            String section,
            Function<String, Optional<String>> naming,
            List<String> known,
            List<String> faults) {
        Map<String, String> renamed = new TreeMap<>();
        texts(root, section, faults)
                .forEach((theirs, ours) -> naming.apply(ours)
                        .ifPresentOrElse(
                                id -> renamed.put(key(theirs), id),
                                () -> faults.add("mapping: " + section + ": " + ours + " for " + theirs
                                        + " is none of the standard; use one of " + String.join(", ", known))));
        return renamed;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The column of section 7 that a column of the log is; empty where it is none. */
    Optional<String> column(String theirs) {
        String key = key(theirs);
        String ours = columns.get(key);
        if (ours != null) {
            return Optional.of(ours);
        }
        return COLUMNS.contains(key) && !columns.containsValue(key) ? Optional.of(key) : Optional.empty();
    }

    String activity(String theirs) {
        return renamed(activities, theirs);
    }

    String role(String theirs) {
        return renamed(roles, theirs);
    }

    String channel(String theirs) {
        return renamed(channels, theirs);
    }

    /** What an event states of a fact: it may name a role too. */
    String fact(Fact fact, String theirs) {
        return fact == Fact.TO_ROLE ? role(theirs) : theirs;
    }

    private static String renamed(Map<String, String> names, String theirs) {
        return names.isEmpty() ? theirs : names.getOrDefault(key(theirs), theirs);
    }

    /** Whether rows that say nothing in a column have a value all the same. */
    boolean isFixed(String column) {
        return fixed.containsKey(column);
    }

    /** What a row says in a column, or the fixed value where it says nothing. */
    String orFixed(String said, String column) {
        return said.isBlank() ? fixed.getOrDefault(column, said) : said;
    }

    /** The facts that have a fixed value. */
    Set<Fact> fixedFacts() {
        return LogColumns.FACTS.stream()
                .filter(fact -> fixed.containsKey(fact.id()))
                .collect(Collectors.toSet());
    }
}
