package id.tapal.domain.request;

import id.tapal.domain.standard.Channel;
import id.tapal.domain.standard.Custody;
import id.tapal.domain.standard.Standard;
import java.util.EnumMap;
import java.util.Map;

/** Which procedure a case goes by: that of its channel, with the custody under which its document was taken. */
final class Procedures {

    private final Custody custody;
    private final Map<Channel, Procedure> ofChannels = new EnumMap<>(Channel.class);

    Procedures(Standard standard) {
        this.custody = standard.custody();
        for (Channel channel : standard.channels()) {
            ofChannels.put(channel, Procedure.of(channel, custody));
        }
    }

    /** That of a new case. */
    Procedure of(Channel channel) {
        Procedure procedure = ofChannels.get(channel);
        if (procedure == null) {
            throw new IllegalArgumentException("channel: this standard has no " + channel.id() + "; use one of "
                    + ofChannels.keySet().stream().map(Channel::id).toList());
        }
        return procedure;
    }

    /** A case goes on as it began, also when the standard has changed since. */
    Procedure of(CaseFile file) {
        return Procedure.of(file.channel(), custody(file));
    }

    /** The same for an act that is recorded already: it was lawful to try under the custody of its time. */
    Procedure of(CaseFile file, ActType recorded) {
        Procedure procedure = of(file);
        return procedure.has(recorded) || file.channel() != Channel.WALK_IN
                ? procedure
                : Procedure.of(file.channel(), custody(file).other());
    }

    private Custody custody(CaseFile file) {
        return file.custody().orElse(custody);
    }
}
