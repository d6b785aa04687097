/// How a score compares with those of its peers and with its own trailing year.
@NullMarked
package dev.oarlock.domain.portfolio.benchmark;

import org.jspecify.annotations.NullMarked;
