/// Reads message JSON, mrkdwn and rich text into the message model.
@NullMarked
package dev.oarlock.local.slack.reader;

import org.jspecify.annotations.NullMarked;
