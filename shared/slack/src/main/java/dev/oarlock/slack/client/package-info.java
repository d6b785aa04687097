/// Speaking to Slack: posting a message and saying plainly how that went.
@NullMarked
package dev.oarlock.slack.client;

import org.jspecify.annotations.NullMarked;
