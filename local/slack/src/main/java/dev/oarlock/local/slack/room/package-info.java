/// The methods of Slack's by which an app opens channels of its own.
@NullMarked
package dev.oarlock.local.slack.room;

import org.jspecify.annotations.NullMarked;
