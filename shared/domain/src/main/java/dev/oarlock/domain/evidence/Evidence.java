package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// An account's facts, sorted by what they tell, ready to be read for any day.
public record Evidence(
    Optional<LocalDate> start,
    Deals deals,
    Usage usage,
    Tickets tickets,
    Invoices invoices,
    People people,
    Engagement engagement,
    Opinions opinions,
    Outcomes outcomes,
    News news,
    Requests requests,
    Owners owners,
    Overrides overrides,
    Feeds feeds) {
  public static Evidence of(Facts facts) {
    return facts.as(Evidence.class, all -> sorted(all.trusted()));
  }

  private static Evidence sorted(Facts facts) {
    var deals = Deals.of(facts);
    var start = start(facts, deals);
    return new Evidence(
        start,
        deals,
        Usage.of(facts, start),
        Tickets.of(facts, start),
        Invoices.of(facts),
        People.of(facts, start),
        Engagement.of(facts),
        Opinions.of(facts),
        Outcomes.of(facts, start),
        News.of(facts),
        Requests.of(facts),
        Owners.of(facts),
        Overrides.of(facts),
        Feeds.of(facts));
  }

  /// The day from which it is a customer: as registered, or that of the first contract if earlier.
  private static Optional<LocalDate> start(Facts facts, Deals deals) {
    var registered = facts.latest(AccountRegistered.class).map(Fact::signal);
    return Stream.concat(
            registered.flatMap(AccountRegistered::since).stream(), deals.since().stream())
        .min(LocalDate::compareTo);
  }

  /// What is not reported on a day, because its source is out: readings of it stand still.
  public List<FeedInterrupted> interrupted(LocalDate today) {
    return feeds.interrupted(today);
  }

  /// Whole months as a customer; empty when nobody said since when.
  public OptionalInt tenure(LocalDate today) {
    return start.map(day -> OptionalInt.of(months(day, today))).orElse(OptionalInt.empty());
  }

  /// The day on which tenure reaches so many months.
  public Optional<LocalDate> tenureReaches(int months) {
    return start.map(day -> day.plusMonths(months));
  }

  private static int months(LocalDate start, LocalDate today) {
    var months = Math.max(0, ChronoUnit.MONTHS.between(start, today));
    return (int) (start.plusMonths(months + 1).isAfter(today) ? months : months + 1);
  }

  /// Active users in percent of the licences in force.
  public Reading licencesActive(LocalDate today) {
    var licences = deals.licences(today);
    return usage.shareOf((int) licences.value().orElse(0), today).until(licences.until());
  }

  /// Tickets opened a month for each hundred licences.
  public Reading ticketRate(LocalDate today) {
    var licences = deals.licences(today);
    return tickets.rate((int) licences.value().orElse(0), today).until(licences.until());
  }
}
