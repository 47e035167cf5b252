/** What judging a whole case costs, in time and in memory, beside a state machine and beside a bare fold of records. */
@NullMarked
package id.tapal.benchmark;

import org.jspecify.annotations.NullMarked;
