/// How a Slack message looks to a person: as text in a terminal and as HTML in a browser.
@NullMarked
package dev.oarlock.local.slack.show;

import org.jspecify.annotations.NullMarked;
