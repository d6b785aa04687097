package dev.oarlock.cli.scorecard.diff;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The book under two sets of scorecards: how many customers stand where, and who moves. Whoever
/// has left is left out.
public final class ScorecardComparison {
  /// A customer whose band the new rules change; `because` tells what did it.
  record BandChange(
      String name,
      MultiCurrencyAmount cmrr,
      Band from,
      Band to,
      OptionalInt scoreBefore,
      OptionalInt scoreAfter,
      String reason) {
    boolean isNewRed() {
      return to == Band.RED && from != Band.RED;
    }
  }

  /// So many customers, worth so much a month.
  record AccountTotal(int accounts, MultiCurrencyAmount cmrr) {
    AccountTotal plus(MultiCurrencyAmount more) {
      return new AccountTotal(accounts + 1, cmrr.plus(more));
    }
  }

  private final ScorecardSet before;
  private final ScorecardSet after;
  private final LocalDate today;
  private final Map<Band, AccountTotal> distributionBefore = new EnumMap<>(Band.class);
  private final Map<Band, AccountTotal> distributionAfter = new EnumMap<>(Band.class);
  private final Map<String, Integer> accountsByCard = new java.util.TreeMap<>();
  private final List<BandChange> bandChanges = new ArrayList<>();
  private int customers;
  private int scoreChanges;

  public ScorecardComparison(ScorecardSet before, ScorecardSet after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
    for (var band : Band.values()) {
      distributionBefore.put(band, new AccountTotal(0, MultiCurrencyAmount.zero()));
      distributionAfter.put(band, new AccountTotal(0, MultiCurrencyAmount.zero()));
    }
  }

  /// Rescores some accounts of the book.
  public void add(Collection<AccountState> states) {
    states.forEach(this::add);
  }

  private void add(AccountState state) {
    var contracts = AccountContracts.of(state.facts());
    if (contracts.standing(today).isCustomer()) {
      var band = state.assessment().band();
      var from = before.assessDayOnly(state.facts(), today, band);
      var to = after.assessDayOnly(state.facts(), today, band);
      compare(state, contracts.cmrr(today), new AssessmentPair(from, to));
    }
  }

  private record AssessmentPair(HealthAssessment from, HealthAssessment to) {
    Optional<ScoreChange> change() {
      return Ledger.between(from, from, to);
    }
  }

  private void compare(AccountState state, MultiCurrencyAmount cmrr, AssessmentPair pair) {
    var from = pair.from();
    var to = pair.to();
    customers++;
    scoreChanges += from.score().equals(to.score()) ? 0 : 1;
    accountsByCard.merge(to.scorecardVersion(), 1, Integer::sum);
    distributionBefore.computeIfPresent(from.band(), (_, count) -> count.plus(cmrr));
    distributionAfter.computeIfPresent(to.band(), (_, count) -> count.plus(cmrr));
    if (from.band() != to.band()) {
      bandChanges.add(
          new BandChange(
              state.name(), cmrr, from.band(), to.band(), from.score(), to.score(), reason(pair)));
    }
  }

  private static String reason(AssessmentPair pair) {
    if (pair.from().band() == Band.UNKNOWN || pair.to().band() == Band.UNKNOWN) {
      var from = pair.from().coverage();
      var to = pair.to().coverage();
      return from == to
          ? "the coverage that a band needs"
          : "coverage %d %% → %d %%".formatted(from, to);
    }
    return pair.change()
        .flatMap(change -> change.lines().stream().findFirst())
        .map(line -> line.reason().replaceFirst("scorecard .* instead of [^:]*:? ?", ""))
        .filter(because -> !because.isBlank())
        .orElse("the edges of the bands");
  }

  /// New reds first, then the others; within both, the most worth first.
  List<BandChange> bandChanges() {
    return bandChanges.stream()
        .sorted(
            Comparator.comparing((BandChange it) -> !it.isNewRed())
                .thenComparingLong(it -> -worth(it.cmrr()))
                .thenComparing(BandChange::name))
        .toList();
  }

  /// Good for an order only: currencies are not converted.
  private static long worth(MultiCurrencyAmount amounts) {
    return amounts.totals().stream().mapToLong(Money::minorUnits).sum();
  }

  int customers() {
    return customers;
  }

  int scoreChanges() {
    return scoreChanges;
  }

  public ScorecardSet before() {
    return before;
  }

  public ScorecardSet after() {
    return after;
  }

  Map<Band, AccountTotal> distributionBefore() {
    return distributionBefore;
  }

  Map<Band, AccountTotal> distributionAfter() {
    return distributionAfter;
  }

  /// How many customers each card would judge, by stamp.
  Map<String, Integer> accountsByCard() {
    return accountsByCard;
  }
}
