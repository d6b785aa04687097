/// Tells requests from Slack from all others before anything in them is read.
@NullMarked
package dev.oarlock.slack.verify;

import org.jspecify.annotations.NullMarked;
