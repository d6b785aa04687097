/// Calls the Slack Web API: posts and updates messages, opens modals, and reports how that went.
@NullMarked
package dev.oarlock.slack.client;

import org.jspecify.annotations.NullMarked;
