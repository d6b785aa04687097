package dev.oarlock.local.scorecard;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Ledger;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.state.AccountState;
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
public final class Comparison {
  /// A customer whose band the new rules change; `because` tells what did it.
  record Moved(
      String name,
      Amounts cmrr,
      Band from,
      Band to,
      OptionalInt was,
      OptionalInt is,
      String because) {
    boolean isNewRed() {
      return to == Band.RED && from != Band.RED;
    }
  }

  /// So many customers, worth so much a month.
  record Count(int accounts, Amounts cmrr) {
    Count plus(Amounts more) {
      return new Count(accounts + 1, cmrr.plus(more));
    }
  }

  private final Scorecards before;
  private final Scorecards after;
  private final LocalDate today;
  private final Map<Band, Count> distributionBefore = new EnumMap<>(Band.class);
  private final Map<Band, Count> distributionAfter = new EnumMap<>(Band.class);
  private final Map<String, Integer> byCard = new java.util.TreeMap<>();
  private final List<Moved> moved = new ArrayList<>();
  private int customers;
  private int scoresMoved;

  public Comparison(Scorecards before, Scorecards after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
    for (var band : Band.values()) {
      distributionBefore.put(band, new Count(0, Amounts.none()));
      distributionAfter.put(band, new Count(0, Amounts.none()));
    }
  }

  /// Rescores some accounts of the book.
  public void add(Collection<AccountState> states) {
    states.forEach(this::add);
  }

  private void add(AccountState state) {
    var contracts = Contracts.of(state.facts());
    if (contracts.inForce(today) || contracts.since().isEmpty()) {
      var band = state.verdict().band();
      var from = before.glance(state.facts(), today, band);
      var to = after.glance(state.facts(), today, band);
      compare(state, contracts.cmrr(today), new Pair(from, to));
    }
  }

  private record Pair(Verdict from, Verdict to) {
    Optional<Change> change() {
      return Ledger.between(from, from, to);
    }
  }

  private void compare(AccountState state, Amounts cmrr, Pair pair) {
    var from = pair.from();
    var to = pair.to();
    customers++;
    scoresMoved += from.score().equals(to.score()) ? 0 : 1;
    byCard.merge(to.scorecard(), 1, Integer::sum);
    distributionBefore.computeIfPresent(from.band(), (_, count) -> count.plus(cmrr));
    distributionAfter.computeIfPresent(to.band(), (_, count) -> count.plus(cmrr));
    if (from.band() != to.band()) {
      moved.add(
          new Moved(
              state.name(), cmrr, from.band(), to.band(), from.score(), to.score(), why(pair)));
    }
  }

  private static String why(Pair pair) {
    if (pair.from().band() == Band.UNKNOWN || pair.to().band() == Band.UNKNOWN) {
      var from = pair.from().coverage();
      var to = pair.to().coverage();
      return from == to
          ? "the coverage that a band needs"
          : "coverage %d %% → %d %%".formatted(from, to);
    }
    return pair.change()
        .flatMap(change -> change.lines().stream().findFirst())
        .map(line -> line.because().replaceFirst("scorecard .* instead of [^:]*:? ?", ""))
        .filter(because -> !because.isBlank())
        .orElse("the edges of the bands");
  }

  /// New reds first, then the others; within both, the most worth first.
  List<Moved> moved() {
    return moved.stream()
        .sorted(
            Comparator.comparing((Moved it) -> !it.isNewRed())
                .thenComparingLong(it -> -worth(it.cmrr()))
                .thenComparing(Moved::name))
        .toList();
  }

  /// Good for an order only: currencies are not converted.
  private static long worth(Amounts amounts) {
    return amounts.each().stream().mapToLong(Money::minor).sum();
  }

  int customers() {
    return customers;
  }

  int scoresMoved() {
    return scoresMoved;
  }

  Scorecards before() {
    return before;
  }

  Scorecards after() {
    return after;
  }

  Map<Band, Count> distributionBefore() {
    return distributionBefore;
  }

  Map<Band, Count> distributionAfter() {
    return distributionAfter;
  }

  /// How many customers each card would judge, by stamp.
  Map<String, Integer> byCard() {
    return byCard;
  }
}
