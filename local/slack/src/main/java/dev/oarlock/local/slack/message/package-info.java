/// A Slack message as a reader sees it: blocks, controls, lines and spans.
@NullMarked
package dev.oarlock.local.slack.message;

import org.jspecify.annotations.NullMarked;
