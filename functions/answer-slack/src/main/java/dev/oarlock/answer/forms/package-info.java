/// Slack modals: opened for a command or a button, and read when they are submitted.
@NullMarked
package dev.oarlock.answer.forms;

import org.jspecify.annotations.NullMarked;
