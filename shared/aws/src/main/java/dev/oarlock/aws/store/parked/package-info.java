/// The accounts that cannot be scored as things are, each with the reason.
@NullMarked
package dev.oarlock.aws.store.parked;

import org.jspecify.annotations.NullMarked;
