/// How customers leave: when, with what revenue, for which reason, and whether that was avoidable.
@NullMarked
package dev.oarlock.domain.risk.departure;

import org.jspecify.annotations.NullMarked;
