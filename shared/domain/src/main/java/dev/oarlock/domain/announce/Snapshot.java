package dev.oarlock.domain.announce;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.revenue.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The account as it stood when something was announced: all that a card shows, so that nobody has
/// to look it up. Scores are 0-100, `coverage` is percent, `cmrr` a month, `reasons` the top three.
public record Snapshot(
    AccountId account,
    String name,
    Segment segment,
    Optional<Csm> csm,
    Optional<String> slackChannel,
    LocalDate day,
    OptionalInt score,
    OptionalInt scoreBefore,
    Band band,
    Band bandBefore,
    int coverage,
    List<LedgerLine> reasons,
    Amounts cmrr,
    Optional<LocalDate> renewal,
    Probability churnWithin90,
    Probability annualBaseRate,
    Optional<Instant> freshest) {
  public Snapshot {
    reasons = List.copyOf(reasons);
  }
}
