/// Which imports there were, and taking one back.
@NullMarked
package dev.oarlock.cli.imports.undo;

import org.jspecify.annotations.NullMarked;
