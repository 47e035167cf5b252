/** All use cases of one agency, wired. */
@NullMarked
package id.tapal.application.desk;

import org.jspecify.annotations.NullMarked;
