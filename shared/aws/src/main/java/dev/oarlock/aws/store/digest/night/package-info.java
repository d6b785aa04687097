/// What a night leaves of each account for the digests of its day.
@NullMarked
package dev.oarlock.aws.store.digest.night;

import org.jspecify.annotations.NullMarked;
