/// Many accounts seen as one: families, groups of the book, and where one stands among its like.
@NullMarked
package dev.oarlock.domain.portfolio;

import org.jspecify.annotations.NullMarked;
