/// Whose the ids of other systems are, as ops say in Slack.
@NullMarked
package dev.oarlock.answer.identity;

import org.jspecify.annotations.NullMarked;
