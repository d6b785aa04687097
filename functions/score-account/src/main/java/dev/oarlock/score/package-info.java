/// What changed in the log becomes health, forecast, risk episodes and things to announce.
@NullMarked
package dev.oarlock.score;

import org.jspecify.annotations.NullMarked;
