package id.tapal.application.account;

import id.tapal.application.organization.Member;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a password is not taken. What signs must be in it is not asked: length is what makes it hard to guess. */
public enum Weakness {
    /** Fewer than {@value #SHORTEST} characters. */
    TOO_SHORT {
        @Override
        boolean isOf(String next, Member member, String current) {
            return length(next) < SHORTEST;
        }
    },
    /** More than {@value #LONGEST} characters. */
    TOO_LONG {
        @Override
        boolean isOf(String next, Member member, String current) {
            return length(next) > LONGEST;
        }
    },
    /** The id or the name of the member. */
    IS_NAME {
        @Override
        boolean isOf(String next, Member member, String current) {
            String plain = next.strip();
            return plain.equalsIgnoreCase(member.id())
                    || plain.equalsIgnoreCase(member.name().strip());
        }
    },
    /** The one they have. */
    IS_CURRENT {
        @Override
        boolean isOf(String next, Member member, String current) {
            return next.equals(current);
        }
    },
    /** Among those that are tried first. */
    TOO_COMMON {
        @Override
        boolean isOf(String next, Member member, String current) {
            return COMMON.contains(next.strip().toLowerCase(Locale.ROOT));
        }
    };

    /** The fewest characters of a password: with guesses as slow as they are, no more is needed. */
    public static final int SHORTEST = 12;

    /** The most characters of a password: longer than any sentence that somebody types in. */
    public static final int LONGEST = 128;

    /** Of those that are common, here and elsewhere, the ones that are long enough. */
    static final Set<String> COMMON = Set.of(
            "111111111111",
            "123123123123",
            "123456123456",
            "123456789012",
            "1234567890123",
            "1q2w3e4r5t6y",
            "abcdefghijkl",
            "administrator",
            "aaaaaaaaaaaa",
            "asdfghjkl123",
            "bismillah123",
            "indonesia123",
            "indonesia1945",
            "katasandi123",
            "passw0rd1234",
            "password1234",
            "password12345",
            "passwordpassword",
            "qwertyuiop12",
            "qwertyuiop123",
            "rahasia12345",
            "selamatdatang",
            "sayangsayang");

    abstract boolean isOf(String next, Member member, String current);

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The first that a member's next password has. */
    static Optional<Weakness> find(String next, Member member, String current) {
        return Arrays.stream(values())
                .filter(each -> each.isOf(next, member, current))
                .findFirst();
    }
}
