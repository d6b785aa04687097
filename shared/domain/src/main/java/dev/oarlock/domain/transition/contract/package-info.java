/// What is told of the orders of contracts: wins, contractions, and what becomes of both.
@NullMarked
package dev.oarlock.domain.transition.contract;

import org.jspecify.annotations.NullMarked;
