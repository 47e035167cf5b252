/**
 * The request (permintaan data dan informasi): its acts, its procedure in each channel, and the rule book that judges them. Start
 * at {@link id.tapal.domain.request.RuleBook#consider}; the procedure of each channel is declared in {@link
 * id.tapal.domain.request.Procedure}.
 */
@NullMarked
package id.tapal.domain.request;

import org.jspecify.annotations.NullMarked;
