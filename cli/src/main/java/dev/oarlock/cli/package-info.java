/// The command line of Oarlock.
@NullMarked
package dev.oarlock.cli;

import org.jspecify.annotations.NullMarked;
