/// What a year decided of each account, won or lost, as marbles in a jar.
@NullMarked
package dev.oarlock.domain.portfolio.digest.marble;

import org.jspecify.annotations.NullMarked;
