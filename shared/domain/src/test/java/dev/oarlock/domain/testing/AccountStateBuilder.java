package dev.oarlock.domain.testing;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account's state made by hand, without the transitions that lead to it:
/// `AccountStateBuilder.of(log, today).withScore(34).withEarlierScore(61, lastWeek).state()`.
public record AccountStateBuilder(AccountLog story, AccountScores scores, long version) {
  private static final Probability BASE_RATE = new Probability(0.1);
  private static final HazardModel MODEL = HazardModel.expert(BASE_RATE);

  /// As the shipped scorecard and the expert model score it.
  public static AccountStateBuilder of(AccountLog story, LocalDate today) {
    var facts = story.facts(today);
    return new AccountStateBuilder(
        story,
        new AccountScores(
            Scorecard.shipped().assess(facts, today, Band.UNKNOWN),
            MODEL.forecast(facts, today),
            AccountHistory.none(),
            Optional.empty()),
        1);
  }

  /// With this score from adoption alone.
  public AccountStateBuilder withScore(int score) {
    var part =
        new ComponentScore(HealthComponent.ADOPTION, 100, OptionalInt.of(score), score, List.of());
    var scored =
        new HealthAssessment(
            today(),
            "default 1",
            OptionalInt.of(score),
            band(score),
            100,
            List.of(part),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return withAssessment(scored);
  }

  public AccountStateBuilder withAssessment(HealthAssessment assessment) {
    return withScores(
        new AccountScores(assessment, scores.forecast(), scores.history(), Optional.empty()));
  }

  private AccountStateBuilder withForecast(ChurnForecast forecast) {
    return withScores(
        new AccountScores(scores.assessment(), forecast, scores.history(), Optional.empty()));
  }

  private AccountStateBuilder withScores(AccountScores other) {
    return new AccountStateBuilder(story, other, version);
  }

  /// With the same probability for every horizon.
  public AccountStateBuilder withChurnProbability(double probability) {
    return withChurnProbability(probability, Optional.empty());
  }

  public AccountStateBuilder withChurnProbability(double probability, LocalDate renewal) {
    return withChurnProbability(probability, Optional.of(renewal));
  }

  private AccountStateBuilder withChurnProbability(
      double probability, Optional<LocalDate> renewal) {
    var churnProbability = new Probability(probability);
    var forecast =
        new ChurnForecast(
            today(),
            churnProbability,
            churnProbability,
            churnProbability,
            churnProbability,
            renewal.map(on -> new ChurnForecast.ChurnAtRenewal(on, churnProbability)),
            BASE_RATE,
            0,
            HazardModel.EXPERT,
            -4,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return withForecast(forecast);
  }

  public AccountStateBuilder withEarlierScore(int score, LocalDate day) {
    var then = new AccountHistory.DayEntry(day, OptionalInt.of(score), band(score), BASE_RATE);
    return withScores(
        new AccountScores(
            scores.assessment(), scores.forecast(), scores.history().with(then), Optional.empty()));
  }

  /// With the latest change of its score.
  public AccountStateBuilder withChange(ScoreChange change) {
    return withScores(
        new AccountScores(
            scores.assessment(),
            scores.forecast(),
            scores.history().withChange(Optional.of(change)),
            Optional.empty()));
  }

  public AccountStateBuilder version(long other) {
    return new AccountStateBuilder(story, scores, other);
  }

  public AccountState state() {
    return new AccountState(
        story.account(),
        story.facts(today()),
        scores,
        AccountRisk.none(),
        new DeliveryState(version, AnnouncementOutbox.empty(), 0));
  }

  private LocalDate today() {
    return scores.assessment().day();
  }

  private static Band band(int score) {
    return BandThresholds.shipped().bandOf(score, Band.UNKNOWN);
  }
}
