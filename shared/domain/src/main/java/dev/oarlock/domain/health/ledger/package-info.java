/// Why a score changed, as ledger lines that sum to the change in whole points.
@NullMarked
package dev.oarlock.domain.health.ledger;

import org.jspecify.annotations.NullMarked;
