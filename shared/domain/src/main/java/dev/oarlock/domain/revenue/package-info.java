/// Money: amounts in one currency or several.
@NullMarked
package dev.oarlock.domain.revenue;

import org.jspecify.annotations.NullMarked;
