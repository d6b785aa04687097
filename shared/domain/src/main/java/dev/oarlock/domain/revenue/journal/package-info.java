/// What was booked of each account's revenue, and in which month: months that are closed are never
/// rewritten, so what is told of them later is booked where the books are open.
@NullMarked
package dev.oarlock.domain.revenue.journal;

import org.jspecify.annotations.NullMarked;
