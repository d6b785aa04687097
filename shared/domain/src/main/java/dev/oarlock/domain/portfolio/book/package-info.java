/// What waits today for the owner of accounts, and for whoever leads owners.
@NullMarked
package dev.oarlock.domain.portfolio.book;

import org.jspecify.annotations.NullMarked;
