package dev.oarlock.domain.account.evidence;

import dev.oarlock.domain.account.evidence.business.EventEvidence;
import dev.oarlock.domain.account.evidence.business.GrowthEvidence;
import dev.oarlock.domain.account.evidence.business.PaymentEvidence;
import dev.oarlock.domain.account.evidence.product.FeatureRequestEvidence;
import dev.oarlock.domain.account.evidence.product.OutcomeEvidence;
import dev.oarlock.domain.account.evidence.product.SupportEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.evidence.relationship.ContactEvidence;
import dev.oarlock.domain.account.evidence.relationship.EngagementEvidence;
import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence;
import dev.oarlock.domain.account.evidence.relationship.SentimentEvidence;
import dev.oarlock.domain.account.evidence.usage.UsageEvidence;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// An account's facts, sorted by subject, ready to be read for any day.
public record AccountEvidence(
    Optional<LocalDate> customerSince,
    GrowthEvidence growth,
    UsageEvidence usage,
    SupportEvidence support,
    PaymentEvidence payments,
    ContactEvidence contacts,
    EngagementEvidence engagement,
    SentimentEvidence sentiment,
    OutcomeEvidence outcomes,
    EventEvidence events,
    FeatureRequestEvidence featureRequests,
    OwnershipEvidence ownership,
    OverrideEvidence overrides,
    SourceOutages outages) {
  private static final int UNUSED_DAYS = 60;
  private static final int NOT_LIVE_DAYS = 120;
  private static final int IN_USE_PERCENT = 50;

  public static AccountEvidence of(Facts facts) {
    return facts.view(AccountEvidence.class, all -> collect(all.trusted()));
  }

  private static AccountEvidence collect(Facts facts) {
    var growth = GrowthEvidence.of(facts);
    var start = customerSince(facts, growth);
    return new AccountEvidence(
        start,
        growth,
        UsageEvidence.of(facts, start),
        SupportEvidence.of(facts, start),
        PaymentEvidence.of(facts),
        ContactEvidence.of(facts, start),
        EngagementEvidence.of(facts),
        SentimentEvidence.of(facts),
        OutcomeEvidence.of(facts, start),
        EventEvidence.of(facts),
        FeatureRequestEvidence.of(facts),
        OwnershipEvidence.of(facts),
        OverrideEvidence.of(facts),
        SourceOutages.of(facts));
  }

  /// The first day as a customer: as registered, or that of the first contract if earlier; of a
  /// customer who came back, the day of the return.
  private static Optional<LocalDate> customerSince(Facts facts, GrowthEvidence growth) {
    var first =
        Stream.concat(AccountProfile.of(facts).since().stream(), growth.firstContractDay().stream())
            .min(LocalDate::compareTo);
    return growth.returnedOn().or(() -> first);
  }

  /// The source outages on a day; readings that depend on these sources are frozen.
  public List<SourceInterrupted> openOutages(LocalDate today) {
    return outages.openOn(today);
  }

  /// Whole months as a customer; empty if the first day is unknown.
  public OptionalInt tenureMonths(LocalDate today) {
    return customerSince.map(day -> OptionalInt.of(months(day, today))).orElse(OptionalInt.empty());
  }

  /// The day on which tenure reaches so many months.
  public Optional<LocalDate> tenureReachedOn(int months) {
    return customerSince.map(day -> day.plusMonths(months));
  }

  private static int months(LocalDate start, LocalDate today) {
    var months = Math.max(0, ChronoUnit.MONTHS.between(start, today));
    return (int) (start.plusMonths(months + 1).isAfter(today) ? months : months + 1);
  }

  /// Active users in percent of the most licences of the last year: seats given back make nobody
  /// healthier.
  public EvidenceReading licencesActive(LocalDate today) {
    var licences = growth.licencesOfYear(today);
    var active =
        usage
            .activePercent((int) licences.value().orElse(0), today)
            .validUntil(licences.validUntil());
    return active.basis() == ReadingBasis.COMPLETE ? active.restingOn(licences.basis()) : active;
  }

  /// Tickets opened a month for each hundred licences, counted likewise.
  public EvidenceReading ticketRate(LocalDate today) {
    var licences = growth.licencesOfYear(today);
    return support
        .ticketRate((int) licences.value().orElse(0), today)
        .validUntil(licences.validUntil());
  }

  /// Present from two months after they signed on while nobody uses the product, for a year. Seats
  /// were sold, so use is to be expected.
  public EvidenceReading neverUsed(LocalDate today) {
    var licences = growth.licencesOfYear(today);
    return useAwaitedSince()
        .filter(_ -> licences.value().orElse(0) > 0)
        .map(from -> usage.disuse().neverUsedFrom(from.plusDays(UNUSED_DAYS), today))
        .orElseGet(EvidenceReading::none)
        .validUntil(licences.validUntil());
  }

  /// The day from which on use would have been heard of. No report is not a report of nothing: of
  /// an account whose use was never reported, it says something only while its onboarding is
  /// reported and not over. Who is said to be live is used, and only not measured.
  private Optional<LocalDate> useAwaitedSince() {
    if (usage.disuse().isReported()) {
      return customerSince;
    }
    return customerSince.flatMap(start ->
        outcomes
            .firstMilestone()
            .filter(_ -> !outcomes.isLive())
            .map(first -> first.isAfter(start.plusDays(UNUSED_DAYS)) ? first : start));
  }

  /// The days since the kickoff, from four months on, while they are not live. Who uses half of the
  /// licences is live, whatever was reported, and so is who uses it at all where none are known.
  public EvidenceReading notLive(LocalDate today) {
    var licences = growth.licencesOfYear(today);
    var active = licencesActive(today);
    var isInUse =
        licences.value().orElse(0) > 0
            ? active.value().orElse(0) >= IN_USE_PERCENT
            : usage.disuse().isUsedSinceStart();
    var late = outcomes.notLiveFor(NOT_LIVE_DAYS, today);
    return (isInUse ? EvidenceReading.none() : late)
        .validUntil(late.validUntil())
        .validUntil(licences.validUntil())
        .validUntil(active.validUntil());
  }
}
