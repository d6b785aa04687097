/// What is asked of and said to `/alerts`.
@NullMarked
package dev.oarlock.slack.command.alert;

import org.jspecify.annotations.NullMarked;
