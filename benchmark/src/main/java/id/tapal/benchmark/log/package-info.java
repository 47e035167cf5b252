/** What it costs to check a log, beside a parser that only reads it. */
@NullMarked
package id.tapal.benchmark.log;

import org.jspecify.annotations.NullMarked;
