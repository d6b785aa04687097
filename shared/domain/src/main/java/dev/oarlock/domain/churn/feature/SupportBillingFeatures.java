package dev.oarlock.domain.churn.feature;

import static dev.oarlock.domain.churn.feature.FeatureExtractor.expiryDays;
import static dev.oarlock.domain.churn.feature.FeatureExtractor.isWithin;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The features of support cases and late invoices.
record SupportBillingFeatures(Facts facts, AccountEvidence evidence) {
  private static final int CASE_COUNT_DAYS = 90;
  private static final int CASES_KNOWN_DAYS = 180;

  /// A month and 100 licences: where the default scorecard stops calling them healthy.
  private static final double HEALTHY_TICKETS = 4;

  private static final double WEEK_DAYS = 7;

  static List<FeatureExtractor> of(Facts facts, AccountEvidence evidence) {
    var features = new SupportBillingFeatures(facts, evidence);
    return List.of(
        FeatureExtractor.read(
            AccountFeature.SUPPORT, evidence::ticketRate, SupportBillingFeatures::excess),
        new FeatureExtractor(
            AccountFeature.ESCALATIONS, features::escalations, features::escalationChangeDays),
        new FeatureExtractor(
            AccountFeature.BILLING, features::billing, features::billingChangeDays));
  }

  /// How far the tickets are beyond what the health of the account takes for healthy; unknown where
  /// none was reported for long.
  private static OptionalDouble excess(OptionalDouble rate) {
    return rate.isEmpty()
        ? rate
        : OptionalDouble.of(Math.max(0, Math.log(rate.getAsDouble() / HEALTHY_TICKETS)));
  }

  /// How many urgent or escalated tickets there were, and escalations of the account.
  private OptionalDouble escalations(LocalDate day) {
    var escalated = escalatedLater(day);
    var tickets =
        facts.of(TicketOpened.class).stream()
            .filter(ticket -> isWithin(ticket.day(), CASE_COUNT_DAYS, day))
            .filter(ticket -> isSevere(ticket.signal(), escalated))
            .count();
    return SignFeatures.counted(tickets + escalationsOpened(day));
  }

  /// Each counts from its opening on, whatever is opened again before its end.
  private long escalationsOpened(LocalDate day) {
    var steps = escalationSteps().sorted(Comparator.comparing(Fact::at)).toList();
    var opened = 0;
    var isOpen = false;
    for (var step : steps) {
      var opens = step.signal().step() == EscalationStep.OPEN && !isOpen;
      opened += opens && isWithin(step.day(), CASE_COUNT_DAYS, day) ? 1 : 0;
      isOpen = opens || (isOpen && step.signal().step() != EscalationStep.CLOSE);
    }
    return opened;
  }

  private Stream<Fact<EscalationNoted>> escalationSteps() {
    return facts.of(EscalationNoted.class).stream();
  }

  private Set<String> escalatedLater(LocalDate day) {
    return facts.of(TicketClosed.class).stream()
        .filter(ticket -> isWithin(ticket.day(), CASES_KNOWN_DAYS, day))
        .map(Fact::signal)
        .filter(TicketClosed::escalated)
        .map(TicketClosed::ticket)
        .collect(Collectors.toSet());
  }

  private static boolean isSevere(TicketOpened ticket, Set<String> escalatedLater) {
    return ticket.isUrgent() || escalatedLater.contains(ticket.ticket());
  }

  private Stream<LocalDate> escalationChangeDays(LocalDate day) {
    return Stream.of(
            expiryDays(ticketDays(), CASE_COUNT_DAYS, day),
            expiryDays(ticketDays(), CASES_KNOWN_DAYS, day),
            expiryDays(escalationSteps().map(Fact::day), CASE_COUNT_DAYS, day))
        .flatMap(days -> days);
  }

  private Stream<LocalDate> ticketDays() {
    return Stream.concat(
        facts.of(TicketOpened.class).stream().map(Fact::day),
        facts.of(TicketClosed.class).stream().map(Fact::day));
  }

  /// Weeks late: of the oldest overdue invoice, of one that was given up, or the mean lateness of
  /// payments in half a year, whichever is most.
  private OptionalDouble billing(LocalDate day) {
    var late =
        DoubleStream.concat(
            Stream.of(overdue(day), givenUp(day)).flatMapToDouble(it -> it.value().stream()),
            paidLate(day).value().stream().map(days -> days / WEEK_DAYS));
    return late.max();
  }

  private Stream<LocalDate> billingChangeDays(LocalDate day) {
    return Stream.of(overdue(day), givenUp(day), paidLate(day))
        .flatMap(reading -> reading.validUntil().stream());
  }

  private EvidenceReading overdue(LocalDate day) {
    return evidence.payments().weeksOverdue(day);
  }

  private EvidenceReading givenUp(LocalDate day) {
    return evidence.payments().weeksOverdueWhenGivenUp(day);
  }

  private EvidenceReading paidLate(LocalDate day) {
    return evidence.payments().daysLate(day);
  }
}
