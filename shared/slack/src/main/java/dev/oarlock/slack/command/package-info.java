/// What people type after a slash command, read into what they ask.
@NullMarked
package dev.oarlock.slack.command;

import org.jspecify.annotations.NullMarked;
