package dev.oarlock.mapping.expression;

import org.jspecify.annotations.Nullable;

/// Rows of other files, by the name of the lookup and the key of a row; none is no value.
public interface RowLookup {
  @Nullable Object find(String name, @Nullable Object key);
}
