/// What came of what people were told and of what they did: alerts and plays.
@NullMarked
package dev.oarlock.score.outcome;

import org.jspecify.annotations.NullMarked;
