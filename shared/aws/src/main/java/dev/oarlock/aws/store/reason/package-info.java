/// The picklist of reasons for a loss, as operators applied it.
@NullMarked
package dev.oarlock.aws.store.reason;

import org.jspecify.annotations.NullMarked;
