/// A first mapping for files of which nothing is said, from their columns and values.
@NullMarked
package dev.oarlock.cli.imports.suggest;

import org.jspecify.annotations.NullMarked;
