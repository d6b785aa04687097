package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.account.signal.policy.DedupRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A signal as the account's state keeps it. One that replaces what was told before is kept to the
/// second, all others to the hour. Where signals count one by one, `mark`, 18 bits of a checksum of
/// the signal's id, tells it from another that says the same of the same hour. Of a report of use
/// it is how many seconds after `at` it was told, so that of two with one `at` the later told
/// prevails. It is 0 elsewhere. `offset` is how far the business's clock was from UTC: its hours
/// and days are meant.
public record Fact<S extends Signal>(int mark, Instant at, ZoneOffset offset, S signal) {
  private static final int CHECKSUM_RANGE = 1 << 18;
  private static final int SECONDS_A_DAY = 86_400;

  private static final Comparator<Fact<?>> TOLD_ORDER =
      Comparator.<Fact<?>, Instant>comparing(Fact::at).thenComparingInt(Fact::mark);

  /// The text decides between two that tell of one thing at one time: any order will do, if it is
  /// always the same.
  static final Comparator<Fact<?>> OLDEST_FIRST =
      Comparator.<Fact<?>, Instant>comparing(Fact::at)
          .thenComparingInt(Fact::mark)
          .thenComparing(fact -> fact.signal().toString());

  public static Fact<Signal> of(LoggedSignal logged) {
    var kept = logged.signal().minimized();
    var dedup = kept.type().policy().dedup();
    var at = logged.at().atOffset(logged.offset()).truncatedTo(dedup.precision()).toInstant();
    return new Fact<>(mark(logged), at, logged.offset(), kept);
  }

  private static int mark(LoggedSignal logged) {
    if (logged.signal() instanceof UsageReported) {
      var delay = Duration.between(logged.at(), logged.knownAt()).toSeconds();
      return Math.clamp(delay, 0, Integer.MAX_VALUE);
    }
    return logged.signal().type().policy().dedup() == DedupRule.COUNTED
        ? idChecksum(logged.id())
        : 0;
  }

  /// What else is kept of it: of a report of use, how much it was in its week, for longer than the
  /// report.
  Stream<Fact<Signal>> derived() {
    return signal instanceof UsageReported report
        ? UsagePeak.of(report).stream().map(Fact::ofWeek)
        : Stream.empty();
  }

  private static Fact<Signal> ofWeek(UsagePeak peak) {
    var monday = peak.week().atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Fact<>(0, monday, ZoneOffset.UTC, peak);
  }

  /// Of the facts of a type that have the same, one counts.
  Object dedupKey() {
    return signal.subject().orElseGet(this::content);
  }

  /// A report of use that says the same at the same second is the same, whenever it was told.
  private Fact<S> content() {
    return signal instanceof UsageReported ? new Fact<>(0, at, offset, signal) : this;
  }

  /// Whether this was told after another of the same: with a later `at`, or later with the same.
  public boolean isToldAfter(Fact<?> other) {
    return TOLD_ORDER.compare(this, other) > 0;
  }

  private static int idChecksum(SignalId id) {
    var checksum = new CRC32();
    checksum.update(id.value().getBytes(StandardCharsets.UTF_8));
    return (int) (checksum.getValue() % CHECKSUM_RANGE);
  }

  /// The day it happened, on the business's clock.
  public LocalDate day() {
    return LocalDate.ofEpochDay(
        Math.floorDiv(at.getEpochSecond() + offset.getTotalSeconds(), SECONDS_A_DAY));
  }

  /// When it happened, on the business's clock.
  public OffsetDateTime localTime() {
    return at.atOffset(offset);
  }
}
