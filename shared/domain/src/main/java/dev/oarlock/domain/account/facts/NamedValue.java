package dev.oarlock.domain.account.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// What was said of one field of an account, to the second; empty where it was said that there is
/// none.
public record NamedValue(Instant at, Optional<Object> value) {
  /// Of two that were said in the same second, any will do, if it is always the same.
  static final Comparator<NamedValue> OLDEST_FIRST =
      Comparator.comparing(NamedValue::at).thenComparing(said -> said.value().toString());

  public NamedValue {
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }

  NamedValue latest(NamedValue other) {
    return OLDEST_FIRST.compare(this, other) < 0 ? other : this;
  }
}
