/// How many accounts move at once, and which reports are in doubt for it.
@NullMarked
package dev.oarlock.aws.tide;

import org.jspecify.annotations.NullMarked;
