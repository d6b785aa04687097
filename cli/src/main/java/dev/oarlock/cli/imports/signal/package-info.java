/// Signals that were made of rows, in the order in which they are sent, more of them than fit in
/// memory.
@NullMarked
package dev.oarlock.cli.imports.signal;

import org.jspecify.annotations.NullMarked;
