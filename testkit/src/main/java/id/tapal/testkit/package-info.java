/**
 * For tests: the driven ports in memory ({@link id.tapal.testkit.InMemoryHoldings}), a desk over them with staff and a clock to set ({@link
 * id.tapal.testkit.DeskFixture}), and what every implementation of a driven port must do.
 */
@NullMarked
package id.tapal.testkit;

import org.jspecify.annotations.NullMarked;
