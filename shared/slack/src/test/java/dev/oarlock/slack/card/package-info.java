/// Cards, and that both renderings say the same.
@NullMarked
package dev.oarlock.slack.card;

import org.jspecify.annotations.NullMarked;
