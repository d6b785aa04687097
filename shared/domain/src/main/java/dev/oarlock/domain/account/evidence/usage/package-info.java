/// What reports of use say of an account: how much, how much of what is normal, and in which
/// season.
@NullMarked
package dev.oarlock.domain.account.evidence.usage;

import org.jspecify.annotations.NullMarked;
