package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.health.ledger.LedgerLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The account when something was announced: all that a card shows, so that nobody has to look it
/// up. Scores are 0-100, `coverage` is percent, `cmrr` a month, `reasons` the top three; `override`
/// tells who set the score. `churnAtRenewal` is of the renewal on `renewalDate`.
public record AccountSnapshot(
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
    MultiCurrencyAmount cmrr,
    AccountStanding standing,
    Optional<LocalDate> renewalDate,
    Probability churnWithin90,
    Optional<Probability> churnAtRenewal,
    Probability annualBaseRate,
    Optional<Instant> latestSignalTime,
    Optional<HealthOverride> override) {
  public AccountSnapshot {
    reasons = List.copyOf(reasons);
  }

  /// Whether advice from the one fits beside the facts of the other.
  public boolean agreesWith(AccountSnapshot other) {
    return standing == other.standing
        && band == other.band
        && renewalDate.equals(other.renewalDate)
        && Math.abs(churnWithin90.value() - other.churnWithin90.value()) < 0.1;
  }

  /// Whether its score is another than before.
  public boolean hasMoved() {
    return scoreBefore.isPresent() && !scoreBefore.equals(score);
  }

  /// With the change that an earlier one told, where the score still is where that brought it.
  /// Where it is not, of no change at all: it has moved since, and nobody noted from where.
  public AccountSnapshot afterChangeOf(AccountSnapshot told) {
    return score.equals(told.score) && band == told.band
        ? withChange(told.scoreBefore, told.bandBefore, told.reasons)
        : withChange(OptionalInt.empty(), bandBefore, reasons);
  }

  private AccountSnapshot withChange(
      OptionalInt otherScore, Band otherBand, List<LedgerLine> otherReasons) {
    return new AccountSnapshot(
        account,
        name,
        segment,
        csm,
        slackChannel,
        day,
        score,
        otherScore,
        band,
        otherBand,
        coverage,
        otherReasons,
        cmrr,
        standing,
        renewalDate,
        churnWithin90,
        churnAtRenewal,
        annualBaseRate,
        latestSignalTime,
        override);
  }
}
