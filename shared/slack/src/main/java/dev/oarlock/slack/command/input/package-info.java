/// The fields of a form, typed or filled in, checked and turned into a command.
@NullMarked
package dev.oarlock.slack.command.input;

import org.jspecify.annotations.NullMarked;
