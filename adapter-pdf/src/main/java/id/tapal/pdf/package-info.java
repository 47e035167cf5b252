/** Prints papers as PDF/A. {@link id.tapal.pdf.PdfPrinter} is its front. */
@NullMarked
package id.tapal.pdf;

import org.jspecify.annotations.NullMarked;
