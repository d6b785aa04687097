/// Parses the text behind a slash command into a command, or into an explanation of what to type.
@NullMarked
package dev.oarlock.slack.command.parser;

import org.jspecify.annotations.NullMarked;
