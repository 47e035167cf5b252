/** The service standard (standar pelayanan) as data: clauses, channels, limits, custody, texts; BPPD NTT is built in. */
@NullMarked
package id.tapal.domain.standard;

import org.jspecify.annotations.NullMarked;
