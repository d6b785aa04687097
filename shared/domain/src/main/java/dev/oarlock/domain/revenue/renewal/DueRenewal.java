package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A contract that was due for renewal and what became of it: what it paid a month, what it pays
/// after (nothing if it was lost), each also at list price, and when that was signed. `isFirst` of
/// the first renewal of a contract.
public record DueRenewal(
    String contract,
    LocalDate due,
    RenewalTiming timing,
    MultiCurrencyAmount before,
    MultiCurrencyAmount after,
    MultiCurrencyAmount listBefore,
    MultiCurrencyAmount listAfter,
    Optional<LocalDate> signed,
    boolean isFirst) {

  /// When it was signed, against the day it was due.
  public enum RenewalTiming {
    EARLY,
    ON_TIME,
    LATE,
    /// It renewed itself: nobody signed.
    AUTOMATIC,
    LOST,
    /// Due, unsigned, and within its grace.
    OPEN
  }

  /// All that were due by a day, as known then.
  public static List<DueRenewal> of(Facts facts, LocalDate known) {
    var contracts = AccountContracts.of(facts);
    var renewed = new RenewalSearch(contracts, known).all();
    var due = new ArrayList<DueRenewal>();
    renewed.forEach(it -> due.add(renewed(it, renewed, facts)));
    for (var contract : contracts.all()) {
      contract.versions().stream()
          .flatMap(version -> unrenewed(contract, version, known).stream())
          .filter(it -> due.stream().noneMatch(it::isSameTerm))
          .forEach(due::add);
    }
    return due.stream().filter(it -> !it.due().isAfter(known)).toList();
  }

  private static DueRenewal renewed(RenewedContract it, List<RenewedContract> all, Facts facts) {
    var end = it.last().endAfter(it.on().minusDays(1));
    var due =
        it.automatic() ? it.on() : it.daysLate() > 0 ? it.last().end() : latest(it.on(), end, it);
    var signed = it.automatic() ? Optional.<LocalDate>empty() : signed(it, due, facts);
    var isFirst =
        all.stream()
            .noneMatch(other -> other.to().equals(it.from()) && other.on().isBefore(it.on()));
    return new DueRenewal(
        it.from(),
        due,
        timing(it, due, signed),
        it.last().monthlyAmount(),
        it.next().monthlyAmount(),
        listPrice(it.last()),
        listPrice(it.next()),
        signed,
        isFirst);
  }

  /// One that took effect before the end of the term is booked when it was due.
  private static LocalDate latest(LocalDate on, LocalDate end, RenewedContract it) {
    return it.last().agreed().autoRenew() || end.isBefore(on) ? on : end;
  }

  /// A late one was due so many days before it was signed, whatever takes its place by then.
  private static Optional<LocalDate> signed(RenewedContract it, LocalDate due, Facts facts) {
    if (it.daysLate() > 0) {
      return Optional.of(due.plusDays(it.daysLate()));
    }
    return facts.of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().contract().equals(it.to()))
        .filter(fact -> fact.signal().order().beginsTerm())
        .filter(fact -> !fact.signal().effective().isAfter(it.on()))
        .map(fact -> fact.day())
        .reduce((_, later) -> later);
  }

  private static RenewalTiming timing(
      RenewedContract it, LocalDate due, Optional<LocalDate> signed) {
    if (it.automatic()) {
      return RenewalTiming.AUTOMATIC;
    }
    if (it.daysLate() > 0) {
      return RenewalTiming.LATE;
    }
    return signed.filter(day -> day.isBefore(due)).isPresent()
        ? RenewalTiming.EARLY
        : RenewalTiming.ON_TIME;
  }

  /// A term that ran to its end and did not go on.
  private static Optional<DueRenewal> unrenewed(
      Contract contract, ContractVersion version, LocalDate known) {
    var term = version.term();
    var end = term.closedOn().filter(on -> isEnd(term, on)).orElse(term.end());
    var isOver =
        term.isPaying()
            && !end.isAfter(known)
            && contract.versionOn(end.minusDays(1)).filter(version::equals).isPresent()
            && term.runsOn(end.minusDays(1))
            && !term.isMonthToMonth(end.minusDays(1))
            && contract.termOn(end).filter(next -> next.runsOn(end)).isEmpty();
    if (!isOver) {
      return Optional.empty();
    }
    var isOpen = contract.committedTerm(end, known).isPresent();
    return Optional.of(
        new DueRenewal(
            contract.id(),
            end,
            isOpen ? RenewalTiming.OPEN : RenewalTiming.LOST,
            term.monthlyAmount(),
            isOpen ? term.monthlyAmount() : MultiCurrencyAmount.zero(),
            listPrice(term),
            isOpen ? listPrice(term) : MultiCurrencyAmount.zero(),
            Optional.empty(),
            false));
  }

  private static MultiCurrencyAmount listPrice(ContractTerm term) {
    return term.lines().stream()
        .flatMap(line -> line.monthlyListPrice().stream())
        .map(MultiCurrencyAmount::of)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static boolean isEnd(ContractTerm term, LocalDate day) {
    return term.endAfter(day.minusDays(1)).equals(day);
  }

  private boolean isSameTerm(DueRenewal other) {
    return other.contract.equals(contract) && other.due.equals(due);
  }

  /// The day on which it counts: of a late one that on which it was signed, of all others the day
  /// due.
  public LocalDate countsOn() {
    return timing == RenewalTiming.LATE ? signed.orElse(due) : due;
  }

  /// Whether it was signed 30 to 60 days ahead.
  public boolean isWellAhead() {
    return signed
        .map(day -> ChronoUnit.DAYS.between(day, due))
        .filter(days -> days >= 30 && days <= 60)
        .isPresent();
  }

  public boolean isDecided() {
    return timing != RenewalTiming.OPEN;
  }
}
