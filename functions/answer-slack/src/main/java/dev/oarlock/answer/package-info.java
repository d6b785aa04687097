/// Slash commands and buttons are answered.
@NullMarked
package dev.oarlock.answer;

import org.jspecify.annotations.NullMarked;
