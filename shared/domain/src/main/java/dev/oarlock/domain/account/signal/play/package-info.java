/// What a signal of a play lists: its steps, and who does them.
@NullMarked
package dev.oarlock.domain.account.signal.play;

import org.jspecify.annotations.NullMarked;
