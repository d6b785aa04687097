/// By what a portfolio is sorted into parts, and how people name one.
@NullMarked
package dev.oarlock.domain.revenue.slice;

import org.jspecify.annotations.NullMarked;
