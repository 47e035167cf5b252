/** Sends events to other systems by HTTP, signed as Standard Webhooks has it. {@link id.tapal.webhook.HttpCourier} is its front. */
@NullMarked
package id.tapal.webhook;

import org.jspecify.annotations.NullMarked;
