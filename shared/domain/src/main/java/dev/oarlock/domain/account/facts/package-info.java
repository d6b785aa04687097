/// The part of an account's signal log that still matters, folded in any order.
@NullMarked
package dev.oarlock.domain.account.facts;

import org.jspecify.annotations.NullMarked;
