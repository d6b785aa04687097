/// Why an account is at risk: causes and reasons for churn.
@NullMarked
package dev.oarlock.slack.view.risk;

import org.jspecify.annotations.NullMarked;
