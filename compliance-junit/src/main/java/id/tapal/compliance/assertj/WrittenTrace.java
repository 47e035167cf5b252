package id.tapal.compliance.assertj;

import id.tapal.compliance.CaseJudge;
import id.tapal.compliance.CaseVerdict;
import id.tapal.compliance.LogEvent;
import id.tapal.domain.organization.Role;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Fact;
import id.tapal.domain.request.Facts;
import id.tapal.domain.request.RuleBook;
import id.tapal.domain.standard.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A case whose events are at hand. Each act added makes a new trace; the first is row 1. */
public final class WrittenTrace extends Trace {

    private final String channel;
    private final List<LogEvent> events;

    private WrittenTrace(String id, String channel, List<LogEvent> events) {
        super(id, RuleBooks.usual());
        this.channel = channel;
        this.events = List.copyOf(events);
    }

    static WrittenTrace begun(Channel channel, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: a case has a name, was blank");
        }
        return new WrittenTrace(id, channel.id(), List.of());
    }

    static WrittenTrace taken(List<LogEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: there are none; give those of one case");
        }
        List<String> cases = events.stream().map(LogEvent::caseId).distinct().toList();
        if (cases.size() > 1) {
            throw new IllegalArgumentException("events: of several cases, " + cases + "; make a trace of each");
        }
        return new WrittenTrace(cases.getFirst(), "", events);
    }

    /** With one act more that states nothing. */
    public WrittenTrace act(ActType act, Instant at, String actor, Role role) {
        return act(act, at, actor, role, Facts.NONE);
    }

    /**
     * With one act more.
     *
     * @param at when; acts may be added in any order
     * @param actor who did it, a name or any mark of the person
     * @param role in which role
     * @param facts what it states
     */
    public WrittenTrace act(ActType act, Instant at, String actor, Role role, Facts facts) {
        List<LogEvent> more = new ArrayList<>(events);
        more.add(LogEvent.of(id(), channel, act.id(), at, actor, role.id(), facts, events.size() + 1L));
        return new WrittenTrace(id(), channel, more);
    }

    /**
     * The same where the act added last states one fact more.
     *
     * @throws IllegalStateException if there is no act yet
     */
    public WrittenTrace stating(Fact fact, String text) {
        LogEvent last = requireEvents().getLast();
        List<LogEvent> changed = new ArrayList<>(events);
        changed.set(
                events.size() - 1,
                new LogEvent(
                        last.caseId(),
                        last.channel(),
                        last.activity(),
                        last.at(),
                        last.zoned(),
                        last.resource(),
                        last.role(),
                        last.complete(),
                        last.facts().with(fact, text),
                        last.others(),
                        last.row(),
                        last.source()));
        return new WrittenTrace(id(), channel, changed);
    }

    private List<LogEvent> requireEvents() {
        if (events.isEmpty()) {
            throw new IllegalStateException("events: case " + id() + " has no act yet; add one with act(…)");
        }
        return events;
    }

    @Override
    public Instant latest() {
        return requireEvents().stream()
                .map(LogEvent::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public CaseVerdict judge(RuleBook by, Instant asOf) {
        return CaseJudge.of(by, Set.of())
                .judge(requireEvents())
                .orElseThrow(() -> unjudged(by))
                .asOf(asOf);
    }

    @Override
    String log(int source) {
        return "";
    }
}
