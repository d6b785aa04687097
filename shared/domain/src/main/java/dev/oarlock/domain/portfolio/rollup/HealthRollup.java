package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The health of several accounts as one number for each currency, weighted by monthly revenue;
/// amounts of different currencies are never added up. It also names the worst account, because a
/// mean can hide it.
///
/// @param accounts the number of accounts
/// @param unweighted how many of them are in no weighted score: without a score or known revenue
/// @param redAccounts how many of them are red; `redCmrr` is the monthly revenue of those
public record HealthRollup(
    int accounts,
    int unweighted,
    List<WeightedScore> scores,
    MultiCurrencyAmount cmrr,
    int redAccounts,
    MultiCurrencyAmount redCmrr,
    Optional<WorstAccount> worst) {

  /// The score, 0-100 and rounded half up, of the accounts that pay in one currency; `weight` is
  /// their monthly revenue.
  public record WeightedScore(int score, Money weight) {}

  /// The account with the lowest score in the worst band.
  public record WorstAccount(
      AccountId id, String name, int score, Band band, boolean isBandSetAlone) {}

  public HealthRollup {
    scores = List.copyOf(scores);
  }

  static HealthRollup of(Collection<PortfolioMember> members) {
    var tally = new HealthTally();
    members.forEach(tally::add);
    return tally.rollup();
  }
}
