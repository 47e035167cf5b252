/** The HTTP API: JSON over Javalin, thin. {@link id.tapal.web.WebServer} starts it; one class of routes for each feature. */
@NullMarked
package id.tapal.web;

import org.jspecify.annotations.NullMarked;
