/**
 * The composition root and the command line: the only place that knows all modules and reads a clock. {@link id.tapal.app.OpenDesk} wires
 * the house; each command is a class.
 */
@NullMarked
package id.tapal.app;

import org.jspecify.annotations.NullMarked;
