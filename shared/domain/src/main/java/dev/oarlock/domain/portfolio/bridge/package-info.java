/// The bridge from an earlier forecast snapshot to the current one, account by account and by
/// reason.
@NullMarked
package dev.oarlock.domain.portfolio.bridge;

import org.jspecify.annotations.NullMarked;
