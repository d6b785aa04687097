/// Who saw and changed what.
@NullMarked
package dev.oarlock.aws.store.audit;

import org.jspecify.annotations.NullMarked;
