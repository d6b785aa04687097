/// What every command needs: paths as typed, progress on the terminal, and errors explained in one
/// line.
@NullMarked
package dev.oarlock.cli.command;

import org.jspecify.annotations.NullMarked;
