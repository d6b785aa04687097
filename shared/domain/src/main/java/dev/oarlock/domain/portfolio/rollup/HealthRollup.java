package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
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

  /// The account with the lowest score.
  public record WorstAccount(AccountId id, String name, int score, Band band) {}

  public HealthRollup {
    scores = List.copyOf(scores);
  }

  static HealthRollup of(Collection<PortfolioMember> members) {
    var reds = members.stream().filter(member -> member.band() == Band.RED).toList();
    var weighted = members.stream().filter(HealthRollup::isWeighted).toList();
    return new HealthRollup(
        members.size(),
        members.size() - weighted.size(),
        totalCmrr(weighted).totals().stream().map(total -> score(weighted, total)).toList(),
        totalCmrr(members),
        reds.size(),
        totalCmrr(reds),
        worst(members));
  }

  private static boolean isWeighted(PortfolioMember member) {
    return member.score().isPresent() && !member.cmrr().isZero();
  }

  private static WeightedScore score(Collection<PortfolioMember> members, Money total) {
    var sum = BigDecimal.ZERO;
    for (var member : members) {
      var minor = member.cmrr().byCurrency().getOrDefault(total.currency(), 0L);
      var score = BigDecimal.valueOf(member.score().orElseThrow());
      sum = sum.add(BigDecimal.valueOf(minor).multiply(score));
    }
    var mean = sum.divide(BigDecimal.valueOf(total.minorUnits()), 0, RoundingMode.HALF_UP);
    return new WeightedScore(mean.intValueExact(), total);
  }

  private static MultiCurrencyAmount totalCmrr(Collection<PortfolioMember> members) {
    return members.stream()
        .map(PortfolioMember::cmrr)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// The account with the lowest score; of equals the first by name.
  private static Optional<WorstAccount> worst(Collection<PortfolioMember> members) {
    return members.stream()
        .filter(member -> member.score().isPresent())
        .min(
            Comparator.<PortfolioMember>comparingInt(member -> member.score().orElseThrow())
                .thenComparing(PortfolioMember::name)
                .thenComparing(PortfolioMember::id))
        .map(it -> new WorstAccount(it.id(), it.name(), it.score().orElseThrow(), it.band()));
  }
}
