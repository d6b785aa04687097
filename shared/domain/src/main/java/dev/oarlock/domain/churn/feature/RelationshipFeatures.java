package dev.oarlock.domain.churn.feature;

import static dev.oarlock.domain.churn.feature.FeatureExtractor.expiryDays;
import static dev.oarlock.domain.churn.feature.FeatureExtractor.isWithin;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The features of the relationship: sentiment, sponsor and contact with executives.
record RelationshipFeatures(Facts facts, AccountEvidence evidence) {
  private static final int NPS_COUNTS_DAYS = 180;
  private static final int WEEKS_A_MONTH = 4;

  static List<FeatureExtractor> of(Facts facts, AccountEvidence evidence) {
    var features = new RelationshipFeatures(facts, evidence);
    return List.of(
        new FeatureExtractor(AccountFeature.NPS, features::nps, features::npsChangeDays),
        new FeatureExtractor(AccountFeature.PULSE, features::pulse, features::pulseChangeDays),
        FeatureExtractor.constant(AccountFeature.SPONSOR, features.sponsor()),
        new FeatureExtractor(
            AccountFeature.EXEC, features::executive, features::executiveChangeDays));
  }

  private OptionalDouble nps(LocalDate day) {
    return npsAnswers()
        .filter(answer -> isWithin(answer.day(), NPS_COUNTS_DAYS, day))
        .mapToInt(answer -> answer.signal().score())
        .average();
  }

  private Stream<LocalDate> npsChangeDays(LocalDate day) {
    return expiryDays(npsAnswers().map(Fact::day), NPS_COUNTS_DAYS, day);
  }

  private OptionalDouble pulse(LocalDate day) {
    return evidence.sentiment().pulse(day).value();
  }

  private Stream<LocalDate> pulseChangeDays(LocalDate day) {
    return evidence.sentiment().pulse(day).validUntil().stream();
  }

  private Stream<Fact<SurveyAnswered>> npsAnswers() {
    return facts.of(SurveyAnswered.class).stream()
        .filter(answer -> answer.signal().survey() == SurveyAnswered.Survey.NPS);
  }

  /// 1 when a sponsor left and none is in place; unknown while no sponsor was ever named.
  private OptionalDouble sponsor() {
    var sponsors = evidence.contacts().countInRole(ContactRole.SPONSOR).value();
    return sponsors.isEmpty() ? sponsors : OptionalDouble.of(sponsors.getAsDouble() > 0 ? 0 : 1);
  }

  /// Months of four weeks since an executive was met; unknown while no meeting is reported at all.
  private OptionalDouble executive(LocalDate day) {
    var weeks = evidence.contacts().weeksSinceExecutiveMeeting(day).value();
    return weeks.isEmpty()
        ? weeks
        : OptionalDouble.of(Math.floor(weeks.getAsDouble() / WEEKS_A_MONTH));
  }

  private Stream<LocalDate> executiveChangeDays(LocalDate day) {
    return evidence.contacts().weeksSinceExecutiveMeeting(day).validUntil().stream();
  }
}
