/// What the revenue ledger costs.
@NullMarked
package dev.oarlock.bench.ledger;

import org.jspecify.annotations.NullMarked;
