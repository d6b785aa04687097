/// Reads message JSON, mrkdwn and rich text into the message model.
@NullMarked
package dev.oarlock.slackstandin.reader;

import org.jspecify.annotations.NullMarked;
