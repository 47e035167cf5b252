/** Views of the register that somebody has named (tampilan tersimpan). */
@NullMarked
package id.tapal.application.view;

import org.jspecify.annotations.NullMarked;
