/// A Slack message as a reader sees it: blocks, controls, lines and spans.
@NullMarked
package dev.oarlock.slackstandin.message;

import org.jspecify.annotations.NullMarked;
