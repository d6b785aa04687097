/// The web page that looks like Slack.
@NullMarked
package dev.oarlock.local.slack.page;

import org.jspecify.annotations.NullMarked;
