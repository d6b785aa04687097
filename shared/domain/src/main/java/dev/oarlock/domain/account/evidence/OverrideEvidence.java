package dev.oarlock.domain.account.evidence;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The overrides of the computed score. The latest one counts until it ends.
public final class OverrideEvidence {
  /// The longest time that an override holds, whatever its end date.
  public static final int MAX_DAYS = 90;

  private final Optional<HealthOverridden> latest;
  private final List<OverrideJudged> reviews;

  private OverrideEvidence(Facts facts) {
    this.latest = facts.latest(HealthOverridden.class).map(OverrideEvidence::capped);
    this.reviews = facts.of(OverrideJudged.class).stream().map(Fact::signal).toList();
  }

  static OverrideEvidence of(Facts facts) {
    return new OverrideEvidence(facts);
  }

  private static HealthOverridden capped(Fact<HealthOverridden> fact) {
    var override = fact.signal();
    var last = fact.day().plusDays(MAX_DAYS);
    return override.until().isAfter(last)
        ? new HealthOverridden(
            override.score(),
            override.level(),
            override.reason(),
            override.note(),
            last,
            override.by())
        : override;
  }

  /// The override in force on a day.
  public Optional<HealthOverridden> inForce(LocalDate today) {
    return latest.filter(override -> !override.until().isBefore(today));
  }

  /// The first day after the override in force ends.
  public Optional<LocalDate> expiresOn(LocalDate today) {
    return inForce(today).map(override -> override.until().plusDays(1));
  }

  /// The latest override, if it has ended and nobody has reviewed it yet.
  public Optional<HealthOverridden> unjudged(LocalDate today) {
    return latest
        .filter(override -> override.until().isBefore(today))
        .filter(override -> reviews.stream().noneMatch(it -> isAbout(it, override)));
  }

  private static boolean isAbout(OverrideJudged review, HealthOverridden override) {
    return review.override().equals(override.until()) && review.by().equals(override.by());
  }
}
