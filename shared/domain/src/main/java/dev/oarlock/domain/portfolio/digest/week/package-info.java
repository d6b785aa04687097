/// What a week was for one account, and what of it a digest says.
@NullMarked
package dev.oarlock.domain.portfolio.digest.week;

import org.jspecify.annotations.NullMarked;
