/// The command `ask`: runs a slash command against a running instance.
@NullMarked
package dev.oarlock.cli.ask;

import org.jspecify.annotations.NullMarked;
