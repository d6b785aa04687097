/// Expressions over rows: JSONata, with functions for money, days and numbers as files write them.
@NullMarked
package dev.oarlock.mapping.expression;

import org.jspecify.annotations.NullMarked;
