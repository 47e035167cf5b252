package id.tapal.benchmark.desk;

import id.tapal.application.request.ActToRecord;
import id.tapal.application.request.Cases;
import id.tapal.application.request.Recording;
import id.tapal.domain.standard.Channel;

/** Visits through the application port. */
record PortLoad(Cases cases) implements Load {

    @Override
    public Client client(int index) {
        return new Client() {

            private String number = "";
            private int place;

            @Override
            public void act() {
                ActToRecord act = Visit.ACTS.get(place);
                Recording recording = place == 0
                        ? cases.open(Channel.WALK_IN, act)
                        : cases.record(number, place, act).orElseThrow();
                if (!(recording instanceof Recording.Recorded recorded)) {
                    throw new IllegalStateException("refused: " + recording);
                }
                number = recorded.view().number();
                place = (place + 1) % Visit.ACTS.size();
            }
        };
    }
}
