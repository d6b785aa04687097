package dev.oarlock.domain.portfolio.board;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.CurrencyOrder.CurrencyCounts;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.revenue.AccountRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Adds up what a board reads of a quarter, some accounts at a time: it holds sums, and whoever
/// left in the quarter.
public final class BoardTally {
  private static final int QUARTERS_BEFORE = 4;

  private final CalendarQuarter quarter;
  private final LocalDate day;
  private final List<RevenuePeriod> periods;
  private final List<LostCustomer> lost = new ArrayList<>();
  private List<PeriodRevenue> quarters;
  private CurrencyCounts payers = CurrencyCounts.none();

  public BoardTally(CalendarQuarter quarter, LocalDate day) {
    this.quarter = quarter;
    this.day = day;
    this.periods =
        IntStream.rangeClosed(-QUARTERS_BEFORE, 0)
            .mapToObj(quarter::plus)
            .map(it -> new RevenuePeriod(it.start(), endOf(it)))
            .toList();
    this.quarters = periods.stream().map(PeriodRevenue::none).toList();
  }

  private LocalDate endOf(CalendarQuarter of) {
    return of.end().isAfter(day) ? day : of.end();
  }

  /// What some accounts add.
  public record BoardPage(
      CurrencyCounts payers, List<PeriodRevenue> quarters, List<LostCustomer> lost) {
    public BoardPage {
      quarters = List.copyOf(quarters);
      lost = List.copyOf(lost);
    }
  }

  public BoardPage page(Collection<AccountState> states) {
    var contracts = states.stream().map(it -> AccountContracts.of(it.facts())).toList();
    var revenues = contracts.stream().map(it -> AccountRevenue.of(it, day)).toList();
    return new BoardPage(
        CurrencyCounts.of(contracts.stream().map(it -> it.cmrr(day)).toList()),
        periods.stream()
            .map(period ->
                revenues.stream()
                    .map(revenue -> revenue.in(period))
                    .reduce(PeriodRevenue.none(period), PeriodRevenue::plus))
            .toList(),
        states.stream().flatMap(this::lost).toList());
  }

  private Stream<LostCustomer> lost(AccountState state) {
    return AccountChurn.of(state.facts(), quarter.start(), endOf(quarter), day)
        .map(churn -> lost(state, churn))
        .stream();
  }

  private LostCustomer lost(AccountState state, AccountChurn churn) {
    var summary = AccountSummary.of(state, day);
    var account =
        new DigestAccount(
            summary.id(), summary.name(), summary.csm(), churn.amount(), summary.standing());
    return new LostCustomer(account, Optional.of(churn));
  }

  public void add(BoardPage page) {
    var before = quarters;
    quarters =
        IntStream.range(0, before.size())
            .mapToObj(i -> before.get(i).plus(page.quarters().get(i)))
            .toList();
    payers = payers.plus(page.payers());
    lost.addAll(page.lost());
  }

  public BoardPack pack() {
    var currencies = CurrencyOrder.of(payers);
    var largestFirst =
        Comparator.comparing((LostCustomer it) -> it.account().cmrr(), currencies.largestFirst())
            .thenComparing(it -> it.account().name());
    return new BoardPack(
        quarter, day, currencies, quarters, lost.stream().sorted(largestFirst).toList());
  }
}
