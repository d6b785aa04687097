/// What a scorecard can measure, in which unit and how fresh, and the curves that turn a value into
/// a score.
@NullMarked
package dev.oarlock.domain.health.measure;

import org.jspecify.annotations.NullMarked;
