/// Looks for our own messages where Slack lets us read.
@NullMarked
package dev.oarlock.slack.client.history;

import org.jspecify.annotations.NullMarked;
