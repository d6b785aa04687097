package dev.oarlock.domain.testing;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An account's state made by hand, without the steps that lead to it:
/// `AccountStateBuilder.of(story, today).scoring(34).was(61, lastWeek).leaving(0.25).state()`.
public record AccountStateBuilder(
    AccountLog story,
    HealthAssessment assessment,
    ChurnForecast forecast,
    AccountHistory history,
    long version) {
  private static final Probability USUAL = new Probability(0.1);

  /// As the shipped rules judge it.
  public static AccountStateBuilder of(AccountLog story, LocalDate today) {
    var facts = story.facts(today);
    return new AccountStateBuilder(
        story,
        Scorecard.shipped().assess(facts, today, Band.UNKNOWN),
        HazardModel.expert(USUAL).forecast(facts, today),
        AccountHistory.none(),
        1);
  }

  /// By its adoption alone.
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
    return new AccountStateBuilder(story, scored, forecast, history, version);
  }

  /// With the same chance for every stretch of time.
  public AccountStateBuilder withChurnProbability(double chance) {
    return withChurnProbability(chance, Optional.empty());
  }

  public AccountStateBuilder withChurnProbability(double chance, LocalDate renewal) {
    return withChurnProbability(chance, Optional.of(renewal));
  }

  private AccountStateBuilder withChurnProbability(double chance, Optional<LocalDate> renewal) {
    var each = new Probability(chance);
    var foretold =
        new ChurnForecast(
            today(),
            each,
            each,
            each,
            each,
            renewal.map(on -> new ChurnForecast.ChurnAtRenewal(on, each)),
            USUAL,
            0,
            HazardModel.EXPERT,
            -4,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new AccountStateBuilder(story, assessment, foretold, history, version);
  }

  public AccountStateBuilder withEarlierScore(int score, LocalDate day) {
    var then = new AccountHistory.DayEntry(day, OptionalInt.of(score), band(score), USUAL);
    return new AccountStateBuilder(story, assessment, forecast, history.with(then), version);
  }

  public AccountStateBuilder version(long other) {
    return new AccountStateBuilder(story, assessment, forecast, history, other);
  }

  public AccountState state() {
    return new AccountState(
        story.account(),
        story.facts(today()),
        assessment,
        forecast,
        Optional.empty(),
        history,
        Optional.empty(),
        0,
        0,
        RenewalDisagreements.none(),
        Optional.empty(),
        AnnouncementOutbox.empty(),
        version);
  }

  private LocalDate today() {
    return assessment.day();
  }

  private static Band band(int score) {
    return BandThresholds.shipped().bandOf(score, Band.UNKNOWN);
  }
}
