/// What an order says: its lines, their units, and its term.
@NullMarked
package dev.oarlock.domain.account.signal.order;

import org.jspecify.annotations.NullMarked;
