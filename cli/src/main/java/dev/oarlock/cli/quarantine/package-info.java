/// What could not be taken in: looked at, taken in again, thrown away.
@NullMarked
package dev.oarlock.cli.quarantine;

import org.jspecify.annotations.NullMarked;
