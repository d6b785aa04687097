/// New signals become health, forecast, risk episodes and announcements.
@NullMarked
package dev.oarlock.score;

import org.jspecify.annotations.NullMarked;
