/// Brings a new version of the scorecards or of the churn model to every account and waits until
/// all are scored by it.
@NullMarked
package dev.oarlock.cli.rollout;

import org.jspecify.annotations.NullMarked;
