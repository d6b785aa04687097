package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Events at the customer's company, and disruptions of our service for it.
public final class EventEvidence {
  public static final Set<Kind> COMPETITION = EnumSet.of(Kind.RFP, Kind.COMPETITOR_EVALUATION);
  public static final Set<Kind> SALE = EnumSet.of(Kind.ACQUISITION, Kind.MERGER, Kind.BANKRUPTCY);
  private static final Set<Kind> LEADERSHIP = EnumSet.of(Kind.LEADERSHIP_CHANGE);
  private static final int COMPETITOR_DAYS = 90;
  private static final int EVENT_DAYS = 180;
  private static final int MONTH = 30;
  private static final int MEMORY_MONTHS = 3;
  private static final int MEMORY_DAYS = MEMORY_MONTHS * MONTH;
  private static final int OUTAGE_MINUTES = 240;

  private final List<Fact<CorporateEventNoted>> events;

  private final List<Fact<ServiceDisrupted>> disruptions;

  private EventEvidence(Facts facts) {
    this.events = facts.of(CorporateEventNoted.class);
    this.disruptions = facts.of(ServiceDisrupted.class);
  }

  public static EventEvidence of(Facts facts) {
    return new EventEvidence(facts);
  }

  /// Present for 90 days after they evaluated a competitor or asked for offers.
  public EvidenceReading competitorEvaluated(LocalDate today) {
    return fresh(COMPETITION, COMPETITOR_DAYS, today);
  }

  /// Present for half a year after their company was acquired or merged, and 2 after it was wound
  /// up.
  public EvidenceReading companySold(LocalDate today) {
    var sold = fresh(SALE, EVENT_DAYS, today);
    var bankrupt = fresh(Set.of(Kind.BANKRUPTCY), EVENT_DAYS, today);
    return bankrupt.isPresent() ? sold.as(2).validUntil(bankrupt.validUntil()) : sold;
  }

  /// Present for half a year after their leadership changed.
  public EvidenceReading leadershipChanged(LocalDate today) {
    return fresh(LEADERSHIP, EVENT_DAYS, today);
  }

  private EvidenceReading fresh(Set<Kind> kinds, int days, LocalDate today) {
    return latestEvent(kinds)
        .map(fact -> EvidenceReading.fresh(1, fact.day(), days, today))
        .orElse(EvidenceReading.none());
  }

  /// The newest event of certain kinds.
  public Optional<Fact<CorporateEventNoted>> latestEvent(Set<Kind> kinds) {
    return events.reversed().stream()
        .filter(fact -> kinds.contains(fact.signal().kind()))
        .findFirst();
  }

  /// All disruptions, oldest first.
  public List<Fact<ServiceDisrupted>> disruptions() {
    return disruptions;
  }

  /// The hours of disruption, by severity; they fade by a third each month. Empty without any.
  public EvidenceReading disruptionHours(LocalDate today) {
    var felt = disruptions.stream().filter(fact -> isWithin(MEMORY_DAYS, fact, today)).toList();
    return felt.isEmpty()
        ? EvidenceReading.none()
        : EvidenceReading.of(felt.stream().mapToDouble(fact -> hours(fact, today)).sum())
            .validUntil(nextFading(today));
  }

  private static double hours(Fact<ServiceDisrupted> fact, LocalDate today) {
    var months = ChronoUnit.DAYS.between(fact.day(), today) / MONTH;
    return fact.signal().criticalHours() * (MEMORY_MONTHS - months) / MEMORY_MONTHS;
  }

  /// Present for a month after half a working day of critical disruption, in all.
  public EvidenceReading outage(LocalDate today) {
    var minutes =
        disruptions.stream()
            .filter(fact -> fact.signal().severity() == Severity.CRITICAL)
            .filter(fact -> isWithin(MONTH, fact, today))
            .mapToInt(fact -> fact.signal().minutes())
            .sum();
    return EvidenceReading.indicator(minutes >= OUTAGE_MINUTES).validUntil(nextFading(today));
  }

  private static boolean isWithin(int days, Fact<?> fact, LocalDate today) {
    return !fact.day().isAfter(today) && today.isBefore(fact.day().plusDays(days));
  }

  private Optional<LocalDate> nextFading(LocalDate today) {
    return disruptions.stream()
        .flatMap(fact ->
            IntStream.rangeClosed(0, MEMORY_MONTHS)
                .mapToObj(month -> fact.day().plusDays((long) month * MONTH)))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /// Disruptions of a severity since a day, oldest first.
  public List<Fact<ServiceDisrupted>> disruptions(Severity severity, LocalDate since) {
    return disruptions.stream()
        .filter(fact -> fact.signal().severity() == severity && !fact.day().isBefore(since))
        .toList();
  }
}
