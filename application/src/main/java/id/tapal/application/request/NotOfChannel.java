package id.tapal.application.request;

import id.tapal.domain.request.ActType;
import id.tapal.domain.standard.Channel;
import java.util.List;
import java.util.stream.Collectors;

/** An act that no case of the channel has, or starts with. */
public final class NotOfChannel extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ActType act;
    private final transient List<ActType> instead;

    /** With the acts possible instead. */
    public NotOfChannel(Channel channel, ActType act, List<ActType> instead) {
        super("act: " + act.id() + " has no place there in a case of " + channel.id() + "; use one of "
                + instead.stream().map(ActType::id).collect(Collectors.joining(", ")));
        this.act = act;
        this.instead = List.copyOf(instead);
    }

    /** The act. */
    public ActType act() {
        return act;
    }

    /** The acts possible instead. */
    public List<ActType> instead() {
        return instead;
    }
}
