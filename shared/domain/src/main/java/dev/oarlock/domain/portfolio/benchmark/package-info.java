/// Where a score stands among its peers and within the own trailing year.
@NullMarked
package dev.oarlock.domain.portfolio.benchmark;

import org.jspecify.annotations.NullMarked;
