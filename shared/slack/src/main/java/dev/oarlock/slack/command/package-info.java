/// What somebody asks or states with a slash command, as data.
@NullMarked
package dev.oarlock.slack.command;

import org.jspecify.annotations.NullMarked;
