/// What the orders of a day make of an account together, told once that day is over.
@NullMarked
package dev.oarlock.domain.transition.order;

import org.jspecify.annotations.NullMarked;
