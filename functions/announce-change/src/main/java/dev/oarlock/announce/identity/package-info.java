/// Ops are asked whose the ids of other systems are.
@NullMarked
package dev.oarlock.announce.identity;

import org.jspecify.annotations.NullMarked;
