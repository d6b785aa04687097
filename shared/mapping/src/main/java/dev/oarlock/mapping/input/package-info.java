/// What people write by hand: YAML that knows its lines, and what is said of a mistake in it.
@NullMarked
package dev.oarlock.mapping.input;

import org.jspecify.annotations.NullMarked;
