/// A mapping: which rows, or which events of other systems, become which signals.
@NullMarked
package dev.oarlock.mapping.definition;

import org.jspecify.annotations.NullMarked;
