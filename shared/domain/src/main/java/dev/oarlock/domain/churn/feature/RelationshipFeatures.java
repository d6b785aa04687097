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
        FeatureExtractor.read(AccountFeature.PULSE, evidence.sentiment()::pulse, pulse -> pulse),
        FeatureExtractor.constant(AccountFeature.SPONSOR, features.sponsor()),
        FeatureExtractor.read(
            AccountFeature.EXEC,
            evidence.contacts()::weeksSinceExecutiveMeeting,
            RelationshipFeatures::months));
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
  private static OptionalDouble months(OptionalDouble weeks) {
    return weeks.isEmpty()
        ? weeks
        : OptionalDouble.of(Math.floor(weeks.getAsDouble() / WEEKS_A_MONTH));
  }
}
