/// Two sets of scorecards compared over the whole portfolio and on past churn, and the comparison
/// in words.
@NullMarked
package dev.oarlock.cli.scorecard.diff;

import org.jspecify.annotations.NullMarked;
