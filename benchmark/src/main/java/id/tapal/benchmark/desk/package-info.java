/** What a whole desk does in a second and how long it keeps one waiting, beside a loop that only writes the same rows. */
@NullMarked
package id.tapal.benchmark.desk;

import org.jspecify.annotations.NullMarked;
