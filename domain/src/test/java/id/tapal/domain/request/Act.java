package id.tapal.domain.request;

import id.tapal.domain.organization.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An act of a story, before it has its place in one. Unless it says when, it is done a minute after the act before it.
 *
 * @param at as {@link Times} reads it; empty for a minute after the act before
 */
record Act(ActType type, String actor, @Nullable Role role, String at, Facts facts) {

    static Act act(ActType type, String actor, Role role) {
        return new Act(type, actor, role, "", Facts.NONE);
    }

    Act by(String person, Role asRole) {
        return new Act(type, person, asRole, at, facts);
    }

    /** As a log says it whose cells of person and role are empty. */
    Act byNobody() {
        return new Act(type, "", null, at, facts);
    }

    Act byUnnamed(Role asRole) {
        return by("", asRole);
    }

    Act inUnknownRole() {
        return new Act(type, actor, null, at, facts);
    }

    Act at(String time) {
        return new Act(type, actor, role, time, facts);
    }

    Act stating(Fact fact, String text) {
        return new Act(type, actor, role, at, facts.with(fact, text));
    }

    Act without(Fact... left) {
        Facts fewer = facts;
        for (Fact fact : left) {
            fewer = fewer.with(fact, "");
        }
        return new Act(type, actor, role, at, fewer);
    }

    Entry after(@Nullable Instant last) {
        Instant when = at.isEmpty() ? last == null ? Times.NINE : last.plus(1, ChronoUnit.MINUTES) : Times.time(at);
        return new Entry(type, actor, role, when, facts);
    }
}
