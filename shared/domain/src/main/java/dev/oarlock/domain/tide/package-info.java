/// When a measure moves the same way for so many accounts at once that the data are in doubt.
@NullMarked
package dev.oarlock.domain.tide;

import org.jspecify.annotations.NullMarked;
