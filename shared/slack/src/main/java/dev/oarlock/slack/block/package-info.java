/// Messages and their blocks, held to Slack's limits at the moment they are made.
@NullMarked
package dev.oarlock.slack.block;

import org.jspecify.annotations.NullMarked;
