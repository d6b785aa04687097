/// What can be shown of an account, also of one that stands still.
@NullMarked
package dev.oarlock.answer.state;

import org.jspecify.annotations.NullMarked;
