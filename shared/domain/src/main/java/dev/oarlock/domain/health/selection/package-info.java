/// Which scorecard applies to an account: by segment, lifecycle stage and the version in force.
@NullMarked
package dev.oarlock.domain.health.selection;

import org.jspecify.annotations.NullMarked;
