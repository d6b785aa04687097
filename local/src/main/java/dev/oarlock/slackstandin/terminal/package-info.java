/// Slack messages and modals as plain text for a terminal.
@NullMarked
package dev.oarlock.slackstandin.terminal;

import org.jspecify.annotations.NullMarked;
