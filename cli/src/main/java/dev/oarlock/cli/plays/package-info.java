/// `oarlock plays`: the plays as a file, and what came of those that were started.
@NullMarked
package dev.oarlock.cli.plays;

import org.jspecify.annotations.NullMarked;
