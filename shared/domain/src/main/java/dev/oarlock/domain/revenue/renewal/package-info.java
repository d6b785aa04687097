/// What became of a term of contracts at its renewal, product by product.
@NullMarked
package dev.oarlock.domain.revenue.renewal;

import org.jspecify.annotations.NullMarked;
