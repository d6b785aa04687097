/// Alerts that score themselves: what came of those that a rule raised.
@NullMarked
package dev.oarlock.domain.risk.alert;

import org.jspecify.annotations.NullMarked;
