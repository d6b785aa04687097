package dev.oarlock.domain.facts;

import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.zip.CRC32;

/// A signal as the account's state keeps it: to the second, and without free text. `mark` is a checksum of the signal's id, enough to
/// know the same signal again among the few hundred that an account keeps.
public record Fact<S extends Signal>(int mark, Instant at, S signal) {
  static final Comparator<Fact<?>> OLDEST_FIRST =
      Comparator.<Fact<?>, Instant>comparing(Fact::at).thenComparingInt(Fact::mark);

  public static Fact<Signal> of(LoggedSignal logged) {
    var checksum = new CRC32();
    checksum.update(logged.id().value().getBytes(StandardCharsets.UTF_8));
    var at = logged.at().truncatedTo(ChronoUnit.SECONDS);
    return new Fact<>((int) checksum.getValue(), at, Kept.of(logged.signal()));
  }

  /// The day it happened, in UTC like every day of the log.
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
