package id.tapal.domain.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.organization.Role;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Section 3 of the standard written down a second time, as plain data, to predict what the rule book answers. A number is the place of a
 * mandatory act on the way: it asks for all acts of lower places. {@code >n} asks for those up to place n and is asked for by none;
 * {@code -} asks for nothing but what is named.
 */
final class Section3 {

    record Row(
            ActType act, Clause clause, boolean repeatable, String by, int place, int upTo, List<ActType> alsoAsks) {}

    private static final String WALK_IN = """
            1  | guest-book-signed  | A.1    | reception       |
            1  | identity-left      | A.1    | reception       |
            2  | purpose-relayed*   | A.2    | reception       |
            3  | handler-appointed  | A.2    | directing       |
            4  | visitor-directed*  | A.3    | reception       |
            5  | answer-given       | A.4    | handler         |
            >5 | identity-returned  | A.5    | reception       |
            -  | time-extended*     | TIME-A | handler         |
            -  | handler-replaced*  | A.2    | directing       | handler-appointed
            -  | request-withdrawn  | A.1    | anyone          |
            """;

    private static final String LETTER = """
            1  | letter-received         | B.1      | desk            |
            >1 | completion-requested*   | REQ-B1   | official        |
            >1 | requirements-completed* | REQ-B1   | official        |
            2  | disposition-made        | B.2      | head            |
            3  | answer-drafted*         | B.3      | handler         |
            >3 | draft-returned*         | B.4      | tier            |
            >3 | draft-endorsed*         | B.4      | next-tier       |
            4  | answer-signed           | B.4      | head            |
            >4 | answer-sent             | B.5      | desk            |
            >4 | requester-called*       | B.5      | desk            |
            >4 | answer-collected        | B.5      | desk            | requester-called
            -  | handler-replaced*       | B.2      | head            | disposition-made
            -  | time-extended           | KIP-22.8 | handler-or-head |
            -  | request-withdrawn       | B.1      | anyone          |
            """;

    private static final String LAPOR = """
            1  | report-submitted         | C.1      | requester-or-liaison |
            >1 | completion-requested*    | REQ-C    | official        |
            >1 | requirements-completed*  | REQ-C    | official        |
            2  | report-reviewed          | C.2      | liaison         |
            3  | hard-copy-made           | C.2      | liaison         |
            4  | report-forwarded         | C.2      | liaison         |
            5  | disposition-made         | C.3      | head            |
            6  | answer-drafted*          | C.4      | handler         |
            >6 | draft-returned*          | C.4      | tier            |
            >6 | draft-endorsed*          | C.4      | next-tier       |
            7  | answer-approved          | C.4      | head            |
            8  | answer-handed-to-liaison | C.5      | position-or-registry |
            >8 | answer-delivered         | C.6      | liaison         |
            -  | handler-replaced*        | C.3      | head            | disposition-made
            -  | time-extended            | KIP-22.8 | handler-or-head |
            -  | request-withdrawn        | C.1      | anyone          |
            """;

    private final Map<ActType, Row> rows = new LinkedHashMap<>();

    private Section3(String table) {
        table.lines().map(Section3::row).forEach(row -> rows.put(row.act(), row));
    }

    static Section3 of(Channel channel, boolean showOnly) {
        return switch (channel) {
            case WALK_IN -> new Section3(showOnly ? showOnly() : WALK_IN);
            case LETTER -> new Section3(LETTER);
            case LAPOR -> new Section3(LAPOR);
        };
    }

    /** "replaces identity-left by identity-shown and drops identity-returned". */
    private static String showOnly() {
        return WALK_IN.replace("identity-left", "identity-shown")
                .lines()
                .filter(line -> !line.contains("identity-returned"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static Row row(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        String place = cells[0];
        return new Row(
                act(cells[1].replace("*", "")),
                Clause.find(cells[2]).orElseThrow(),
                cells[1].endsWith("*"),
                cells[3],
                place.matches("\\d") ? Integer.parseInt(place) : 0,
                place.matches("\\d") ? Integer.parseInt(place) - 1 : place.equals("-") ? 0 : place.charAt(1) - '0',
                cells[4].isEmpty() ? List.of() : List.of(act(cells[4])));
    }

    private static ActType act(String id) {
        return ActType.find(id).orElseThrow();
    }

    List<ActType> acts() {
        return List.copyOf(rows.keySet());
    }

    Row row(ActType act) {
        return requireNonNull(rows.get(act), act.id());
    }

    /** All acts that must be done before. */
    List<Row> askedFor(ActType act) {
        Row asking = row(act);
        return rows.values().stream()
                .filter(row -> (row.place() > 0 && row.place() <= asking.upTo())
                        || asking.alsoAsks().contains(row.act()))
                .toList();
    }

    /** The roles of the column "By" and of section 2; empty where the person decides, or nobody is asked. */
    static Optional<Set<Role>> roles(String by) {
        Set<Role> staff = EnumSet.of(Role.STAFF, Role.ACTING_STAFF);
        Set<Role> directing = EnumSet.range(Role.HEAD, Role.ACTING_STAFF);
        directing.removeAll(staff);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        switch (by) {
            case "reception" -> roles.add(Role.RECEPTION);
            case "liaison" -> roles.add(Role.LIAISON);
            case "head" -> roles.addAll(List.of(Role.HEAD, Role.ACTING_HEAD));
            case "directing" -> roles.addAll(directing);
            case "requester-or-liaison" -> roles.addAll(List.of(Role.REQUESTER, Role.LIAISON));
            case "desk" -> {
                roles.addAll(staff);
                roles.addAll(List.of(Role.REGISTRY, Role.RECEPTION));
            }
            case "official" -> {
                roles.addAll(directing);
                roles.addAll(staff);
                roles.addAll(List.of(Role.REGISTRY, Role.RECEPTION, Role.LIAISON));
            }
            case "position-or-registry" -> {
                roles.addAll(directing);
                roles.addAll(staff);
                roles.add(Role.REGISTRY);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(roles);
    }
}
