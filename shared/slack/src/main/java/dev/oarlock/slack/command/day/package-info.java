/// Reads days and times as people write them.
@NullMarked
package dev.oarlock.slack.command.day;

import org.jspecify.annotations.NullMarked;
