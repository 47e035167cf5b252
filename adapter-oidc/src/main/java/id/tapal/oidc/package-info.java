/** Staff sign in with their account of an OpenID Connect provider: {@link id.tapal.oidc.OidcProvider}. */
@NullMarked
package id.tapal.oidc;

import org.jspecify.annotations.NullMarked;
