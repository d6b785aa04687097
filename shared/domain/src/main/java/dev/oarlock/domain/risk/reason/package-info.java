/// Why customers churn: ten churn reasons, and the clues for each in the signals.
@NullMarked
package dev.oarlock.domain.risk.reason;

import org.jspecify.annotations.NullMarked;
