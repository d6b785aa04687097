/// A mapping file says which rows of which CSV file become which signals, and is applied to them.
@NullMarked
package dev.oarlock.cli.imports.mapping;

import org.jspecify.annotations.NullMarked;
