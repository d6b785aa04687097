package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested.Urgency;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The signs: whatever opens a risk, and events that come before people leave. Each is 0 while it
/// is not there.
record SignFeatures(Facts facts, AccountEvidence evidence) {
  private static final int REQUEST_DAYS = 180;
  private static final int STEP_DAYS = 30;
  private static final int STEPS = 3;
  private static final double WORKING_DAY_HOURS = 8;

  static List<FeatureExtractor> of(Facts facts, AccountEvidence evidence) {
    var features = new SignFeatures(facts, evidence);
    var events = evidence.events();
    var payments = evidence.payments();
    return List.of(
        sign(AccountFeature.COMPETITOR_EVALUATED, events::competitorEvaluated),
        FeatureExtractor.read(
            AccountFeature.COMPANY_SOLD,
            events::companySold,
            value -> OptionalDouble.of(value.orElse(0))),
        sign(AccountFeature.LEADERSHIP_CHANGED, events::leadershipChanged),
        sign(AccountFeature.GONE_DARK, evidence.contacts()::goneDark),
        sign(AccountFeature.USAGE_COLLAPSED, evidence.usage()::collapse),
        sign(AccountFeature.WENT_SILENT, evidence.usage().disuse()::silent),
        sign(AccountFeature.PULSE_LOWEST, evidence.sentiment()::lowestPulse),
        sign(AccountFeature.PAYMENT_STOPPED, payments::stopped),
        sign(AccountFeature.INVOICE_WRITTEN_OFF, payments::givenUp),
        sign(AccountFeature.NEVER_USED, evidence::neverUsed),
        sign(AccountFeature.NOT_LIVE, evidence::notLive),
        sign(AccountFeature.NOTICE_IN_DOUBT, evidence.growth()::noticeInDoubt),
        new FeatureExtractor(
            AccountFeature.SERVICE_DISRUPTED, features::disrupted, features::disruptionChangeDays),
        new FeatureExtractor(
            AccountFeature.FEATURES_BLOCKING, features::blocking, features::blockingChangeDays));
  }

  private static FeatureExtractor sign(
      AccountFeature feature, Function<LocalDate, EvidenceReading> reading) {
    return FeatureExtractor.read(
        feature, reading, value -> OptionalDouble.of(value.isPresent() ? 1 : 0));
  }

  /// How many there are, as a sign: one unit for the first, and one for each doubling after it.
  static OptionalDouble counted(long number) {
    return OptionalDouble.of(Math.log1p((double) number) / Math.log(2));
  }

  private OptionalDouble blocking(LocalDate day) {
    return counted(
        evidence.featureRequests().of(Urgency.BLOCKING, day.minusDays(REQUEST_DAYS)).stream()
            .map(request -> request.signal().feature())
            .distinct()
            .count());
  }

  private Stream<LocalDate> blockingChangeDays(LocalDate day) {
    var asked = facts.of(FeatureRequested.class).stream().map(Fact::day);
    return FeatureExtractor.expiryDays(asked, REQUEST_DAYS, day);
  }

  /// The hours of disruption, a working day being one unit. They fade by a third each month.
  private OptionalDouble disrupted(LocalDate day) {
    var hours =
        evidence.events().disruptions().stream()
            .mapToDouble(fact -> share(fact, day) * fact.signal().criticalHours())
            .sum();
    return OptionalDouble.of(Math.log1p(hours) / Math.log1p(WORKING_DAY_HOURS));
  }

  /// What is left of it.
  private static double share(Fact<ServiceDisrupted> disruption, LocalDate day) {
    var steps =
        IntStream.rangeClosed(1, STEPS)
            .filter(step -> FeatureExtractor.isWithin(disruption.day(), step * STEP_DAYS, day))
            .count();
    return steps / (double) STEPS;
  }

  private Stream<LocalDate> disruptionChangeDays(LocalDate day) {
    return IntStream.rangeClosed(1, STEPS)
        .boxed()
        .flatMap(step ->
            FeatureExtractor.expiryDays(
                evidence.events().disruptions().stream().map(Fact::day), step * STEP_DAYS, day));
  }
}
