/** Staff, the organisation chart and access tokens. */
@NullMarked
package id.tapal.application.organization;

import org.jspecify.annotations.NullMarked;
