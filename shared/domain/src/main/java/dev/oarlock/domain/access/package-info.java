/// Who may read and change what, and who did.
@NullMarked
package dev.oarlock.domain.access;

import org.jspecify.annotations.NullMarked;
