/// The churn forecast of one account.
@NullMarked
package dev.oarlock.slack.view.forecast;

import org.jspecify.annotations.NullMarked;
