/// The accounts that cannot be scored or shown as things are, each with the reason.
@NullMarked
package dev.oarlock.aws.store.parked;

import org.jspecify.annotations.NullMarked;
