/** An agency to try Tapal on: posts and members by their titles, and cases in every channel and stage. Nobody in it is real. */
@NullMarked
package id.tapal.app.demo;

import org.jspecify.annotations.NullMarked;
