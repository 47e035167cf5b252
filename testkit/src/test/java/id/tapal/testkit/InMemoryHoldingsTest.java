package id.tapal.testkit;

import id.tapal.application.desk.Desk;

/** The ports in memory keep the contracts that every adapter keeps. */
final class InMemoryHoldingsTest extends HoldingsContract {

    @Override
    protected Desk.Holdings fresh() {
        return InMemoryHoldings.create();
    }
}
