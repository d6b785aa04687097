package dev.oarlock.local.imports;

import java.time.Instant;
import java.util.Comparator;

/// A signal made from a row, ready for the bus.
record MappedSignal(String type, Instant at, String detail) {
  /// Who is who first, so that nothing has to wait in quarantine; then as it happened.
  static final Comparator<MappedSignal> SENDING_ORDER =
      Comparator.comparing((MappedSignal signal) -> !signal.isRegistration())
          .thenComparing(MappedSignal::at);

  boolean isRegistration() {
    return type.equals("AccountRegistered");
  }
}
