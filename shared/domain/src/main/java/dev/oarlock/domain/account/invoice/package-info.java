/// An account's invoices, as all that was told of each says: owed, paid, credited, written off.
@NullMarked
package dev.oarlock.domain.account.invoice;

import org.jspecify.annotations.NullMarked;
