package example.desk;

import static id.tapal.compliance.assertj.TapalAssertions.assertThat;

import id.tapal.compliance.assertj.Trace;
import id.tapal.compliance.junit.CasesOf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;

/** What the program wrote in March 2026, visit by visit. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTest {

    @ParameterizedTest
    @CasesOf(value = "march.csv", mapping = "mapping.yaml")
    void a_visit_conforms(Trace visit) {
        assertThat(visit).isConforming().hasNoFindings();
    }
}
