/// Builds Block Kit blocks, messages and modals within the limits that Slack sets.
@NullMarked
package dev.oarlock.slack.block;

import org.jspecify.annotations.NullMarked;
