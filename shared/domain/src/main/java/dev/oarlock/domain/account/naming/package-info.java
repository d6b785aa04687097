/// Finds the account that somebody means by what they typed.
@NullMarked
package dev.oarlock.domain.account.naming;

import org.jspecify.annotations.NullMarked;
