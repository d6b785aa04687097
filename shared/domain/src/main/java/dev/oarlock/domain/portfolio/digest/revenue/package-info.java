/// What the week did to the revenue: lost, given notice, contracted, grown, and at risk.
@NullMarked
package dev.oarlock.domain.portfolio.digest.revenue;

import org.jspecify.annotations.NullMarked;
