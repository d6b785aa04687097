/// What reports of revenue read: balances at the start of months, and what was booked since.
@NullMarked
package dev.oarlock.aws.store.revenue;

import org.jspecify.annotations.NullMarked;
