/// Several accounts as one: hierarchies, the breakdown of the portfolio, and its daily snapshot.
@NullMarked
package dev.oarlock.domain.portfolio.rollup;

import org.jspecify.annotations.NullMarked;
