/** Assertions on one case and on whole logs. What a breach is, the rule book says: no rule stands here. */
@NullMarked
package id.tapal.compliance.assertj;

import org.jspecify.annotations.NullMarked;
