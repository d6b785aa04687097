/// What the whole book is expected to lose in the quarters ahead, what was called before, and what
/// came of it.
@NullMarked
package dev.oarlock.domain.outlook;

import org.jspecify.annotations.NullMarked;
