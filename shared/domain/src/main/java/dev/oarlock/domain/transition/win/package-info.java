/// What of an account's orders and facts is a win.
@NullMarked
package dev.oarlock.domain.transition.win;

import org.jspecify.annotations.NullMarked;
