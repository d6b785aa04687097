/// The web page that looks like Slack.
@NullMarked
package dev.oarlock.slackstandin.page;

import org.jspecify.annotations.NullMarked;
