/// What follows from a new state: of alerts, of plays, and in the ledger of revenue.
@NullMarked
package dev.oarlock.score.outcome;

import org.jspecify.annotations.NullMarked;
