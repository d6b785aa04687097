package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells;
import dev.oarlock.domain.account.contract.reconciliation.UnmatchedNotice;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What an account buys, and how that changes.
public final class GrowthEvidence {
  private static final int YEAR = 365;

  private final AccountContracts contracts;
  private final Optional<LocalDate> firstContractDay;

  private final boolean hasCancelled;
  private final LocalDate lastOrder;

  /// The day on which products were last given back, without an end of the whole contract.
  private final Optional<LocalDate> lastReturn;

  /// The days on which the contracts in force change.
  private final List<LocalDate> changeDays;

  private final Facts facts;
  private final List<UnmatchedNotice> unmatched;

  /// By day, kept because one look at an account asks for the same day half a dozen times.
  private final Map<LocalDate, EvidenceReading> licencesOfYear = new ConcurrentHashMap<>();

  private GrowthEvidence(Facts facts) {
    this.contracts = AccountContracts.of(facts);
    var orders = facts.of(ContractChanged.class).stream().map(Fact::signal).toList();
    this.hasCancelled = orders.stream().anyMatch(it -> it.order() == OrderType.CANCELLATION);
    this.lastOrder =
        orders.stream()
            .map(ContractChanged::effective)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    this.lastReturn =
        facts.of(ContractChanged.class).stream()
            .filter(fact -> fact.signal().order() == OrderType.CANCELLATION)
            .filter(fact -> !fact.signal().lines().isEmpty())
            .map(Fact::day)
            .max(LocalDate::compareTo);
    this.firstContractDay = firstDay(contracts, lastOrder);
    this.changeDays = contracts.changeDays().toList();
    this.facts = facts;
    this.unmatched = hasCancelled ? UnmatchedNotice.of(facts) : List.of();
  }

  /// The first day as a paying customer; of an account that never paid, that of its first contract.
  private static Optional<LocalDate> firstDay(AccountContracts contracts, LocalDate known) {
    return contracts.spells().until(known).stream()
        .map(CustomerSpells.Spell::start)
        .findFirst()
        .or(contracts::firstContractDay);
  }

  public static GrowthEvidence of(Facts facts) {
    return new GrowthEvidence(facts);
  }

  public Optional<LocalDate> firstContractDay() {
    return firstContractDay;
  }

  /// When a customer who had left came back, as far as their orders tell.
  public Optional<LocalDate> returnedOn() {
    return contracts.spells().returnedOn(lastOrder);
  }

  /// Licences in force, valid until the next order takes effect or the next term ends.
  public EvidenceReading licences(LocalDate today) {
    return EvidenceReading.of(contracts.licences(today)).validUntil(nextChange(today, 0));
  }

  /// The most licences of the last year as a customer, or of the time since a return: seats given
  /// back count until they have been gone for a year. Says so where fewer are in force.
  public EvidenceReading licencesOfYear(LocalDate today) {
    return licencesOfYear.computeIfAbsent(today, this::readLicencesOfYear);
  }

  private EvidenceReading readLicencesOfYear(LocalDate today) {
    var most = contracts.mostLicences(baseDay(today), today);
    var reading = EvidenceReading.of(most);
    return (most > contracts.licences(today)
            ? reading.restingOn(ReadingBasis.GIVEN_BACK_INCLUDED)
            : reading)
        .validUntil(nextChange(today, 0))
        .validUntil(nextChange(today, YEAR));
  }

  /// A year ago, or the start as a customer if that is later, after a return the new start.
  private LocalDate baseDay(LocalDate today) {
    var yearAgo = today.minusDays(YEAR);
    return contracts
        .spells()
        .latestStart(today)
        .or(() -> firstContractDay)
        .filter(yearAgo::isBefore)
        .filter(start -> !start.isAfter(today))
        .orElse(yearAgo);
  }

  /// CMRR in percent of that of a year ago, or of the start as a customer if that is later, after a
  /// return the new start; empty if it spans currencies.
  public EvidenceReading cmrrGrowth(LocalDate today) {
    if (firstContractDay.isEmpty() || firstContractDay.get().isAfter(today)) {
      return EvidenceReading.none().validUntil(firstContractDay.filter(today::isBefore));
    }
    return percent(contracts.cmrr(today), contracts.cmrr(baseDay(today)))
        .validUntil(nextChange(today, 0))
        .validUntil(nextChange(today, YEAR));
  }

  /// Present if they cancelled and no contract stays in force after the last known order. Products
  /// given back count from the day after they were: others may take their place on the same day.
  public EvidenceReading noticeGiven(LocalDate today) {
    var given = hasCancelled && !contracts.inForce(lastOrder);
    var settlesOn = lastReturn.map(day -> day.plusDays(1)).filter(day -> day.isAfter(today));
    return EvidenceReading.indicator(given && settlesOn.isEmpty()).validUntil(settlesOn);
  }

  /// Present if they gave notice of contracts that nobody told of, and as far as anybody can tell
  /// these may be all they have. It counts from the day after it was told: the order that began the
  /// contract may only come late.
  public EvidenceReading noticeInDoubt(LocalDate today) {
    if (unmatched.isEmpty()) {
      return EvidenceReading.indicator(false);
    }
    return EvidenceReading.indicator(doubtfulNotice(today).isPresent())
        .validUntil(nextChange(today, 0))
        .validUntil(
            unmatched.stream()
                .flatMap(it -> Stream.of(it.told().plusDays(1), it.lookedAtUntil()))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo));
  }

  /// The first of these to take effect.
  public Optional<UnmatchedNotice> doubtfulNotice(LocalDate today) {
    var settled = unmatched.stream().filter(it -> it.told().isBefore(today)).toList();
    return UnmatchedNotice.mayEndAll(settled, facts, today)
        ? settled.stream().filter(it -> it.isLookedAt(today)).findFirst()
        : Optional.empty();
  }

  private static EvidenceReading percent(MultiCurrencyAmount now, MultiCurrencyAmount base) {
    var currencies = now.plus(base).totals();
    if (base.isZero() || currencies.size() != 1) {
      return EvidenceReading.none();
    }
    var after = now.isZero() ? 0 : now.totals().getFirst().minorUnits();
    return EvidenceReading.of(100.0 * after / base.totals().getFirst().minorUnits());
  }

  private Optional<LocalDate> nextChange(LocalDate today, int offsetDays) {
    return changeDays.stream()
        .map(day -> day.plusDays(offsetDays))
        .filter(day -> day.isAfter(today))
        .findFirst();
  }
}
