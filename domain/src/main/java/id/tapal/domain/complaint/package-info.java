/** Service complaints (pengaduan layanan, COMPLAINT): a small register of their own, never mixed with requests. */
@NullMarked
package id.tapal.domain.complaint;

import org.jspecify.annotations.NullMarked;
