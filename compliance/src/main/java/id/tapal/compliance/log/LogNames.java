package id.tapal.compliance.log;

import java.util.Optional;
import java.util.Set;

/** What a log calls things, as far as a mapping can say what they are. */
sealed interface LogNames permits CsvNames, XesNames {

    /** All that could be mapped, in the order they come. */
    Set<String> columns();

    /** Those of them that can be one of ours. */
    Set<String> columns(String ours);

    /** What is read as one of ours without a mapping. */
    Optional<String> standing(String ours);

    /** The different cells of a column in the order they come; none where there are too many of them, or too long ones, to be names. */
    Set<String> cells(String ours, String theirs);
}
