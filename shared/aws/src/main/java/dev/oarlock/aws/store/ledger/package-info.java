/// What is booked of revenue: each account's journal, the movements by month, and which months are
/// closed.
@NullMarked
package dev.oarlock.aws.store.ledger;

import org.jspecify.annotations.NullMarked;
