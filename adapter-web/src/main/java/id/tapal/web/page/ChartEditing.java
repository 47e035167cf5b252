package id.tapal.web.page;

import id.tapal.application.desk.Desk;
import id.tapal.application.organization.ChartOvertaken;
import id.tapal.application.organization.NobodyLeft;
import id.tapal.domain.organization.ChartDifference;
import id.tapal.domain.organization.ChartFault;
import id.tapal.domain.organization.FaultyChart;
import id.tapal.domain.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes the chart as a form asks, or says everything that is against it, beside its field. */
final class ChartEditing {

    /** The field with the version of the chart that the page shows. */
    static final String VERSION = "version";

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;

    ChartEditing(Desk desk) {
        this.desk = desk;
    }

    /**
     * What is against a change.
     *
     * @param status with which it is answered
     * @param problems all of them; none where it is done
     */
    record Outcome(int status, List<Problem> problems) {

        boolean isDone() {
            return problems.isEmpty();
        }
    }

    private static Outcome refused(Problem... problems) {
        return new Outcome(UNPROCESSABLE, List.of(problems));
    }

    /**
     * Changes the chart that the form was made of.
     *
     * @param fields beside which field a fault is told; those of another kind are about the whole
     */
    Outcome edit(Visit visit, Map<ChartFault.Kind, String> fields, UnaryOperator<Organization> edit) {
        int version = version(visit);
        try {
            desk.administration().edit(visit.memberId(), version, edit);
            return new Outcome(200, List.of());
        } catch (ChartOvertaken overtaken) {
            return new Outcome(CONFLICT, overtaken(visit.words(), version));
        } catch (NobodyLeft locked) {
            return refused(new Problem("", visit.words().messages().text("problem.nobody-left")));
        } catch (FaultyChart faulty) {
            return new Outcome(UNPROCESSABLE, problems(visit.words(), faulty, fields));
        } catch (IllegalArgumentException other) {
            return refused(new Problem("", String.valueOf(other.getMessage())));
        }
    }

    private static int version(Visit visit) {
        String text = visit.form().text(VERSION);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1; // no chart has it
    }

    /** What a fault of a chart is in words, beside its field. */
    List<Problem> problems(Words words, FaultyChart faulty, Map<ChartFault.Kind, String> fields) {
        ChartWords chart = ChartWords.of(desk, words, desk.administration().organization());
        return faulty.faults().stream()
                .map(fault -> new Problem(fields.getOrDefault(fault.kind(), ""), chart.fault(fault)))
                .toList();
    }

    /** What somebody else has changed meanwhile; what was typed stays, and is sent again if it still fits. */
    private List<Problem> overtaken(Words words, int version) {
        List<Problem> all = new ArrayList<>();
        all.add(new Problem("", words.t("chart.overtaken")));
        Optional<Organization> seen = desk.administration().chartOf(version);
        seen.ifPresent(was -> differences(words, was, desk.administration().organization())
                .forEach(text -> all.add(new Problem("", text))));
        all.add(new Problem("", words.t("chart.overtaken-again")));
        return all;
    }

    /** In what two charts differ, in sentences. */
    List<String> differences(Words words, Organization before, Organization after) {
        ChartWords chart = ChartWords.of(desk, words, before, after);
        return ChartDifference.between(before, after).stream()
                .flatMap(difference -> chart.difference(difference).stream())
                .toList();
    }
}
