/// Accounts, signals and arbitrary signal logs that the tests of the domain share.
@NullMarked
package dev.oarlock.domain.testing;

import org.jspecify.annotations.NullMarked;
