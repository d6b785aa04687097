/// Telling Slack's requests from everybody else's, before anything in them is read.
@NullMarked
package dev.oarlock.slack.verify;

import org.jspecify.annotations.NullMarked;
