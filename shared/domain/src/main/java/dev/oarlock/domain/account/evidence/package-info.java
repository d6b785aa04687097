/// An account's facts sorted into evidence by subject, ready to be read for any day.
@NullMarked
package dev.oarlock.domain.account.evidence;

import org.jspecify.annotations.NullMarked;
