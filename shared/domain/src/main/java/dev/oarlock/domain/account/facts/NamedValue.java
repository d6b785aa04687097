package dev.oarlock.domain.account.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// What was said of one field of an account, to the second; empty where it was said that there is
/// none. In one second, as on one day of a sender that knows only days, an `update` follows upon a
/// registration.
public record NamedValue(Instant at, boolean update, Optional<Object> value) {
  /// Of two that are equal in all that, any will do, if it is always the same.
  static final Comparator<NamedValue> OLDEST_FIRST =
      Comparator.comparing(NamedValue::at)
          .thenComparing(NamedValue::update)
          .thenComparing(said -> said.value().toString());

  public NamedValue {
    at = Instant.ofEpochSecond(at.getEpochSecond());
  }

  NamedValue latest(NamedValue other) {
    return OLDEST_FIRST.compare(this, other) < 0 ? other : this;
  }
}
