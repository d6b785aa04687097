/// Why customers leave: ten reasons, and what of the signals matches each.
@NullMarked
package dev.oarlock.domain.reason;

import org.jspecify.annotations.NullMarked;
