/// Joins a real workspace over Slack's Socket Mode, without a public address.
@NullMarked
package dev.oarlock.local.slack.socket;

import org.jspecify.annotations.NullMarked;
