package id.tapal.web.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another: word by word, or line by line where there are so many words that comparing them all would take long. */
final class Changes {

    /** So many words or lines are compared with each other at most; what costs is the square of those that differ. */
    private static final int MOST = 4_000;

    /** A word with the blanks behind it, or the end of a line. */
    private static final Pattern WORD = Pattern.compile("\\n|\\S+[^\\S\\n]*|[^\\S\\n]+");

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private Changes() {}

    /** What became of a part of the text. */
    enum Kind {
        KEPT,
        ADDED,
        TAKEN
    }

    /** A part of both texts, or of one of them. */
    record Piece(Kind kind, String text) {

        boolean isAdded() {
            return kind == Kind.ADDED;
        }

        boolean isTaken() {
            return kind == Kind.TAKEN;
        }

        /** The text, where the end of a line that came or went is to be seen. */
        String shown() {
            return kind == Kind.KEPT ? text : text.replace("\n", "¶\n");
        }
    }

    /** The parts of both texts, in their order: joined without those added they are the text before, without those taken the text after. */
    static List<Piece> between(String before, String after) {
        int head = common(parts(WORD, before), parts(WORD, after)).length();
        String from = before.substring(head);
        String to = after.substring(head);
        Pieces pieces = new Pieces();
        pieces.add(Kind.KEPT, before.substring(0, head));
        for (Pattern part : List.of(WORD, LINE)) {
            List<String> old = parts(part, from);
            List<String> anew = parts(part, to);
            if (old.size() + anew.size() <= MOST) {
                pieces.add(old, DiffUtils.diff(old, anew, new MyersDiffWithLinearSpace<>()));
                return pieces.all;
            }
        }
        pieces.add(Kind.TAKEN, from);
        pieces.add(Kind.ADDED, to);
        return pieces.all;
    }

    private static List<String> parts(Pattern part, String text) {
        return part.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What both begin with. */
    private static String common(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return String.join("", one.subList(0, same));
    }

    /** Of what changed in one place, all that was taken stands before all that was added. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();

        void add(List<String> before, Patch<String> patch) {
            int at = 0;
            StringBuilder taken = new StringBuilder();
            StringBuilder added = new StringBuilder();
            for (AbstractDelta<String> delta : patch.getDeltas()) {
                int begin = delta.getSource().getPosition();
                if (begin > at) {
                    addChanged(taken, added);
                    add(Kind.KEPT, String.join("", before.subList(at, begin)));
                }
                taken.append(String.join("", delta.getSource().getLines()));
                added.append(String.join("", delta.getTarget().getLines()));
                at = begin + delta.getSource().size();
            }
            addChanged(taken, added);
            add(Kind.KEPT, String.join("", before.subList(at, before.size())));
        }

        private void addChanged(StringBuilder taken, StringBuilder added) {
            add(Kind.TAKEN, taken.toString());
            add(Kind.ADDED, added.toString());
            taken.setLength(0);
            added.setLength(0);
        }

        void add(Kind kind, String text) {
            if (!text.isEmpty()) {
                all.add(new Piece(kind, text));
            }
        }
    }
}
