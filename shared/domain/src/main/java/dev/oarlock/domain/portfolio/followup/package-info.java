/// Which open risks of the portfolio are to be brought up again, and how soon.
@NullMarked
package dev.oarlock.domain.portfolio.followup;

import org.jspecify.annotations.NullMarked;
