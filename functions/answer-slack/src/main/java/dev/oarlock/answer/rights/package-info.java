/// What whoever asks may, and the trail of who saw and changed what.
@NullMarked
package dev.oarlock.answer.rights;

import org.jspecify.annotations.NullMarked;
