package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WeightedScore;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WorstAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds up the health of accounts one by one, so that nobody has to hold them all.
final class HealthTally {
  /// The lowest score in the worst band, which somebody may have set; of equals the first by name.
  private static final Comparator<WorstAccount> WORST_FIRST =
      Comparator.comparing(WorstAccount::band)
          .thenComparingInt(WorstAccount::score)
          .thenComparing(WorstAccount::name)
          .thenComparing(WorstAccount::id);

  private final Map<Currency, Long> cmrr = new HashMap<>();
  private final Map<Currency, Long> redCmrr = new HashMap<>();
  private final Map<Currency, Long> weights = new HashMap<>();
  private final Map<Currency, BigDecimal> weightedScores = new HashMap<>();
  private int accounts;
  private int weighted;
  private int reds;
  private Optional<WorstAccount> worst = Optional.empty();

  HealthTally add(PortfolioMember member) {
    accounts++;
    add(cmrr, member.cmrr().byCurrency());
    if (member.band() == Band.RED) {
      reds++;
      add(redCmrr, member.cmrr().byCurrency());
    }
    member.score().ifPresent(score -> addScore(member, score));
    return this;
  }

  private void addScore(PortfolioMember member, int score) {
    if (!member.cmrr().isZero()) {
      weighted++;
      add(weights, member.cmrr().byCurrency());
      member
          .cmrr()
          .byCurrency()
          .forEach((currency, minor) ->
              weightedScores.merge(
                  currency,
                  BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(score)),
                  BigDecimal::add));
    }
    keepWorse(
        new WorstAccount(
            member.id(), member.name(), score, member.band(), member.isBandSetAlone()));
  }

  private void keepWorse(WorstAccount other) {
    worst = worst.filter(it -> WORST_FIRST.compare(it, other) <= 0).or(() -> Optional.of(other));
  }

  HealthTally add(HealthTally other) {
    accounts += other.accounts;
    weighted += other.weighted;
    reds += other.reds;
    add(cmrr, other.cmrr);
    add(redCmrr, other.redCmrr);
    add(weights, other.weights);
    other.weightedScores.forEach(
        (currency, sum) -> weightedScores.merge(currency, sum, BigDecimal::add));
    other.worst.ifPresent(this::keepWorse);
    return this;
  }

  private static void add(Map<Currency, Long> sums, Map<Currency, Long> more) {
    more.forEach((currency, minor) -> sums.merge(currency, minor, Math::addExact));
  }

  HealthRollup rollup() {
    return new HealthRollup(
        accounts,
        accounts - weighted,
        scores(),
        MultiCurrencyAmount.ofTotals(cmrr),
        reds,
        MultiCurrencyAmount.ofTotals(redCmrr),
        worst);
  }

  private List<WeightedScore> scores() {
    return MultiCurrencyAmount.ofTotals(weights).totals().stream()
        .map(total -> {
          var sum = weightedScores.getOrDefault(total.currency(), BigDecimal.ZERO);
          var mean = sum.divide(BigDecimal.valueOf(total.minorUnits()), 0, RoundingMode.HALF_UP);
          return new WeightedScore(mean.intValueExact(), total);
        })
        .toList();
  }
}
