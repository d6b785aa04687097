/// Whose the ids of other systems are: what waits for an answer, and what an answer comes to.
@NullMarked
package dev.oarlock.domain.dataquality.identity;

import org.jspecify.annotations.NullMarked;
