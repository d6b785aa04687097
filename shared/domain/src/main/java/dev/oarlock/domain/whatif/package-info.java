/// What health and forecast would be, if something were otherwise.
@NullMarked
package dev.oarlock.domain.whatif;

import org.jspecify.annotations.NullMarked;
