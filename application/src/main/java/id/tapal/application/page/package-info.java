/** Lists a page at a time. */
@NullMarked
package id.tapal.application.page;

import org.jspecify.annotations.NullMarked;
