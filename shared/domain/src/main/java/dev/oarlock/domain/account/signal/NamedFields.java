package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers the fields that a signal names.
final class NamedFields {
  private NamedFields() {}

  static void add(
      Map<AccountField, Optional<Object>> named, AccountField field, Optional<?> value) {
    value.ifPresent(it -> named.put(field, Optional.of(it)));
  }

  /// A list that is empty names nothing.
  static Optional<List<String>> unlessEmpty(List<String> texts) {
    return Optional.of(texts).filter(it -> !it.isEmpty());
  }
}
