/**
 * For tests: holds calls of an API against its OpenAPI document ({@link id.tapal.contract.ApiContract}). Whoever tests the server, adapter or
 * whole, needs it; nobody needs it to run.
 */
@NullMarked
package id.tapal.contract;

import org.jspecify.annotations.NullMarked;
