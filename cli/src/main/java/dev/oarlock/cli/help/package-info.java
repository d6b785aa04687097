/// What the command line says of itself: groups of commands, examples, completion.
@NullMarked
package dev.oarlock.cli.help;

import org.jspecify.annotations.NullMarked;
