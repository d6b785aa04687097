/// The health of many accounts: families and portfolio groups.
@NullMarked
package dev.oarlock.slack.view.portfolio;

import org.jspecify.annotations.NullMarked;
