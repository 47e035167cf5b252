/**
 * The ports kept in a database, through JDBI. {@link id.tapal.persistence.Database} opens it; what differs between databases stands in
 * {@link id.tapal.persistence.Dialect} alone.
 */
@NullMarked
package id.tapal.persistence;

import org.jspecify.annotations.NullMarked;
