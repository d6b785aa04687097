/// An account made anew from its log, or taken away with it.
@NullMarked
package dev.oarlock.score.rebuild;

import org.jspecify.annotations.NullMarked;
