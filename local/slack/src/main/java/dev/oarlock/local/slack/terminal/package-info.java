/// Slack messages and modals as plain text for a terminal.
@NullMarked
package dev.oarlock.local.slack.terminal;

import org.jspecify.annotations.NullMarked;
