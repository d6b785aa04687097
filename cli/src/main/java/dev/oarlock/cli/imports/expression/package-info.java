/// Expressions over rows: JSONata, with functions for money, days and numbers as files write them.
@NullMarked
package dev.oarlock.cli.imports.expression;

import org.jspecify.annotations.NullMarked;
