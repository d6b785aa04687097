package dev.oarlock.domain.account.evidence;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What people hold against the computed score. The latest word counts, until it is over.
public final class OverrideEvidence {
  /// Nobody's word holds longer, whatever it says.
  public static final int MAX_DAYS = 90;

  private final Optional<HealthOverridden> latest;
  private final List<OverrideJudged> judgements;

  private OverrideEvidence(Facts facts) {
    this.latest = facts.latest(HealthOverridden.class).map(OverrideEvidence::capped);
    this.judgements = facts.of(OverrideJudged.class).stream().map(Fact::signal).toList();
  }

  static OverrideEvidence of(Facts facts) {
    return new OverrideEvidence(facts);
  }

  private static HealthOverridden capped(Fact<HealthOverridden> fact) {
    var said = fact.signal();
    var last = fact.day().plusDays(MAX_DAYS);
    return said.until().isAfter(last)
        ? new HealthOverridden(
            said.score(), said.level(), said.reason(), said.note(), last, said.by())
        : said;
  }

  /// The one in force on a day.
  public Optional<HealthOverridden> inForce(LocalDate today) {
    return latest.filter(override -> !override.until().isBefore(today));
  }

  /// The first day on which the one in force is no longer.
  public Optional<LocalDate> expiresOn(LocalDate today) {
    return inForce(today).map(override -> override.until().plusDays(1));
  }

  /// The latest one, if it is over and nobody has said yet whether it was right.
  public Optional<HealthOverridden> unjudged(LocalDate today) {
    return latest
        .filter(override -> override.until().isBefore(today))
        .filter(override -> judgements.stream().noneMatch(it -> isAbout(it, override)));
  }

  private static boolean isAbout(OverrideJudged judged, HealthOverridden override) {
    return judged.override().equals(override.until()) && judged.by().equals(override.by());
  }
}
