/// Why customers leave: ten churn reasons, and what of the signals speaks for each.
@NullMarked
package dev.oarlock.domain.risk.reason;

import org.jspecify.annotations.NullMarked;
