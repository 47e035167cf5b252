/** Event logs as files: CSV and XES, read as a stream within limits. */
@NullMarked
package id.tapal.compliance.log;

import org.jspecify.annotations.NullMarked;
