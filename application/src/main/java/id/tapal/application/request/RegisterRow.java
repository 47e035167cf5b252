package id.tapal.application.request;

import id.tapal.domain.exemption.Decision;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A case as the register shows it: a projection of its entries that can be made anew at any time.
 *
 * @param number the registration number (KIP-22.4)
 * @param channel how it came
 * @param stage where it stands
 * @param requester who asks; empty where not stated
 * @param request what is sought; empty where not stated
 * @param handler the handler; empty before one is appointed
 * @param decision the decision last given or drafted
 * @param openedAt the first act
 * @param lastAt the last act
 * @param dueAt the next limit that runs; empty where none does. None ends before the case was opened
 * @param lateFrom the first instant that is past it, within a day after it. Whether it is late is a question of the asking instant, never stored
 * @param version the number of entries
 * @param owing who owes something: {@code person:ID}, {@code post:ID} or {@code role:ROLE}
 * @param outcome what came of it, as figures count it
 */
public record RegisterRow(
        String number,
        Channel channel,
        Stage stage,
        String requester,
        String request,
        String handler,
        Optional<Decision> decision,
        Instant openedAt,
        Instant lastAt,
        Optional<Instant> dueAt,
        Optional<Instant> lateFrom,
        int version,
        Set<String> owing,
        Outcome outcome) {

    /** Copies who owes. */
    public RegisterRow {
        owing = Set.copyOf(owing);
    }

    /** The same row with who owes. */
    public RegisterRow withOwing(Set<String> who) {
        return new RegisterRow(
                number, channel, stage, requester, request, handler, decision, openedAt, lastAt, dueAt, lateFrom,
                version, who, outcome);
    }

    /** The same row with another requester. */
    public RegisterRow withRequester(String other) {
        return new RegisterRow(
                number, channel, stage, other, request, handler, decision, openedAt, lastAt, dueAt, lateFrom, version,
                owing, outcome);
    }

    /** Owed by one person. */
    static String person(String member) {
        return "person:" + member;
    }

    /** Owed by whoever holds a post. */
    static String post(String post) {
        return "post:" + post;
    }

    /** Owed by any holder of a role. */
    static String role(Role role) {
        return "role:" + role.id();
    }

    /** Whether a limit has passed. */
    public boolean isLate(Instant now) {
        return lateFrom.filter(first -> !now.isBefore(first)).isPresent();
    }
}
