/** Figures of a year (angka): how many requests, what came of them, and how long answers took. */
@NullMarked
package id.tapal.application.figures;

import org.jspecify.annotations.NullMarked;
