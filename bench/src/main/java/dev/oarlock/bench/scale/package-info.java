/// What whole-portfolio functions take as the portfolio grows, and where each of them breaks.
@NullMarked
package dev.oarlock.bench.scale;

import org.jspecify.annotations.NullMarked;
