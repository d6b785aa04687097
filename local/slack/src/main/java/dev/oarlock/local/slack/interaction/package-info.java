/// Slash commands, clicks and form submissions, sent to the app as Slack sends them.
@NullMarked
package dev.oarlock.local.slack.interaction;

import org.jspecify.annotations.NullMarked;
