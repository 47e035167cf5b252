package id.tapal.compliance.assertj;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Standard;
import java.util.Set;

/** Standards of agencies that promise less. */
final class ShorterStandards {

    private ShorterStandards() {}

    static Standard lettersOnly() {
        Standard whole = Standard.bppdNtt();
        return new Standard(
                whole.id(),
                whole.agency(),
                whole.decreeNumber(),
                whole.zone(),
                Set.of(Channel.LETTER),
                whole.requirements(),
                whole.custody(),
                whole.dayBasis(),
                whole.limits(),
                whole.feeRupiah(),
                whole.product(),
                whole.numbering(),
                whole.complaintRoutes(),
                whole.texts(),
                whole.statute());
    }
}
