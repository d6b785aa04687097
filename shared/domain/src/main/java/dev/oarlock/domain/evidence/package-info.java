/// What the facts say, source by source, on any day: the readings that measures and signs rest on.
@NullMarked
package dev.oarlock.domain.evidence;

import org.jspecify.annotations.NullMarked;
