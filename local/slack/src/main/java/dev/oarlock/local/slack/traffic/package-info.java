/// What goes between the app and Slack, as the page's inspector shows it.
@NullMarked
package dev.oarlock.local.slack.traffic;

import org.jspecify.annotations.NullMarked;
