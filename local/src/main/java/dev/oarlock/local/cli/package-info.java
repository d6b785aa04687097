/// The commands.
@NullMarked
package dev.oarlock.local.cli;

import org.jspecify.annotations.NullMarked;
