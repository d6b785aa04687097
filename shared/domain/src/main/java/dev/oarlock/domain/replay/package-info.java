/// Asks past days what they would have said of the days after, from nothing but what was known
/// then.
@NullMarked
package dev.oarlock.domain.replay;

import org.jspecify.annotations.NullMarked;
