/// All handlers in one process, wired by the same template that deploys them.
@NullMarked
package dev.oarlock.local;

import org.jspecify.annotations.NullMarked;
