/// The plays in force, as operators applied them, and what came of those that were started.
@NullMarked
package dev.oarlock.aws.store.play;

import org.jspecify.annotations.NullMarked;
