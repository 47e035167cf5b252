package id.tapal.compliance.report;

import id.tapal.codec.Messages;
import id.tapal.compliance.Branch;
import id.tapal.compliance.Breakable;
import id.tapal.compliance.Coverage;
import id.tapal.compliance.Coverage.State;
import id.tapal.domain.request.ActType;
import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Clause;
import java.util.List;
import java.util.Map;

/** What a log covers of a standard, for people: the same words in each form of the report. */
final class CoverageWords {

    private final Report report;
    private final Messages messages;
    private final Coverage coverage;

    CoverageWords(Report report, Coverage coverage) {
        this.report = report;
        this.messages = report.messages();
        this.coverage = coverage;
    }

    /** The channels of the standard, in its order. */
    List<Channel> channels() {
        return coverage.rules().keySet().stream()
                .map(Breakable::channel)
                .distinct()
                .toList();
    }

    List<Map.Entry<Breakable, Coverage.Count>> rules(Channel channel) {
        return coverage.rules().entrySet().stream()
                .filter(each -> each.getKey().channel() == channel)
                .toList();
    }

    List<Map.Entry<Branch, Long>> branches(Channel channel) {
        return coverage.branches().entrySet().stream()
                .filter(each -> each.getKey().channel() == channel)
                .toList();
    }

    /** The channel, with how much of it is covered. */
    String heading(Channel channel) {
        long exercised = rules(channel).stream()
                .map(each -> coverage.state(each.getKey()))
                .filter(state -> state == State.HELD || state == State.BROKEN)
                .count();
        long taken =
                branches(channel).stream().filter(each -> each.getValue() > 0).count();
        return messages.text(
                "coverage.channel",
                report.channel(channel),
                exercised,
                rules(channel).size(),
                taken,
                branches(channel).size());
    }

    State state(Breakable rule) {
        return coverage.state(rule);
    }

    String name(State state) {
        return messages.text("coverage.state." + state.id());
    }

    /** What a branch is about. */
    String about(Branch branch) {
        return branch.fact() == null
                ? messages.text("coverage.branch." + branch.about())
                : messages.label(branch.fact());
    }

    /** Which of those it is: the label of the act or of the withdrawal, else the value as logs write it. */
    String which(Branch branch) {
        return branch.kind() == Branch.Kind.VALUE
                ? branch.value()
                : ActType.find(branch.value())
                        .map(messages::label)
                        .or(() -> Stage.find(branch.value()).map(messages::label))
                        .orElseGet(branch::value);
    }

    /** Why no log shows that a clause is broken. */
    String why(Clause clause) {
        return messages.text(
                switch (clause) {
                    case PRODUCT, COMPLAINT, KIP_18, KIP_19, KIP_22_4 -> "coverage.unseen." + clause.id();
                    default -> "coverage.unseen.other";
                });
    }
}
