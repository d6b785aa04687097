package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A quarter for the board, by standard definitions, as known on `day`: what moved the revenue,
/// what stayed of it, and who left and why. `quarters` are the quarter and the four before it, the
/// oldest first; of one that is not over, the days up to `day`.
public record BoardPack(
    CalendarQuarter quarter,
    LocalDate day,
    CurrencyOrder currencies,
    List<PeriodRevenue> quarters,
    List<LostCustomer> lost) {
  public BoardPack {
    quarters = List.copyOf(quarters);
    lost = List.copyOf(lost);
  }

  /// What was lost for one stated reason, or for none.
  public record ReasonLoss(
      Optional<String> reason, boolean unavoidable, int customers, MultiCurrencyAmount amount) {}

  public static BoardPack of(
      Collection<AccountState> states, CalendarQuarter quarter, LocalDate day) {
    var tally = new BoardTally(quarter, day);
    tally.add(tally.page(states));
    return tally.pack();
  }

  /// The latest quarter that is over.
  public static CalendarQuarter latest(LocalDate day) {
    return CalendarQuarter.of(day).plus(-1);
  }

  /// The quarter itself.
  public PeriodRevenue revenue() {
    return quarters.getLast();
  }

  public boolean isOver() {
    return quarter.end().isBefore(day);
  }

  /// Who left, by stated reason; what could have been avoided first, then by how many left.
  public List<ReasonLoss> reasons() {
    var byReason =
        lost.stream()
            .flatMap(it -> it.churn().stream())
            .collect(
                Collectors.groupingBy(
                    it -> it.reason().orElse("") + (it.unavoidable() ? "#" : ""),
                    TreeMap::new,
                    Collectors.toList()));
    return byReason.values().stream()
        .map(BoardPack::reason)
        .sorted(
            Comparator.comparing(ReasonLoss::unavoidable).thenComparingInt(it -> -it.customers()))
        .toList();
  }

  private static ReasonLoss reason(List<AccountChurn> churned) {
    var first = churned.getFirst();
    return new ReasonLoss(
        first.reason(),
        first.unavoidable(),
        churned.size(),
        churned.stream()
            .map(AccountChurn::amount)
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
  }
}
