package dev.oarlock.domain.revenue.slice;

import java.util.List;
import java.util.Map;

/// What was typed to narrow a report down, read as the names of parts.
public sealed interface SliceMatch {
  /// Each as it is called.
  record KnownSlices(Map<RevenueDimension, String> only) implements SliceMatch {
    public KnownSlices {
      only = Map.copyOf(only);
    }
  }

  /// No part is called so, or more than one begins so; `names` are those that there are.
  record UnknownSlice(RevenueDimension dimension, String typed, List<String> names)
      implements SliceMatch {
    public UnknownSlice {
      names = List.copyOf(names);
    }
  }
}
