package id.tapal.application.request;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.request.Stage;
import id.tapal.domain.standard.Channel;

/**
 * What somebody is told who recorded an act in a case they may not read (tanda terima).
 *
 * @param number the registration number
 * @param channel the channel of the case
 * @param version the version after the act
 * @param stage where the case stands
 * @param ended whether it has ended
 */
public record Receipt(String number, Channel channel, int version, Stage stage, boolean ended) {
    /** Requires all. */
    public Receipt {
        requireNonNull(number, "number");
        requireNonNull(channel, "channel");
        requireNonNull(stage, "stage");
    }

    /** Of a case. */
    static Receipt of(CaseView view) {
        return new Receipt(
                view.number(),
                view.file().channel(),
                view.version(),
                view.file().stage(),
                view.file().isEnded());
    }
}
