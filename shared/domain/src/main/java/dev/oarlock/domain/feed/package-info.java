/// Where signals come from: when a source speaks, and when its silence is not its habit.
@NullMarked
package dev.oarlock.domain.feed;

import org.jspecify.annotations.NullMarked;
