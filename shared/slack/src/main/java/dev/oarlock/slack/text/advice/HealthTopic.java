package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.advice.NextTopic.Topic;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// What to talk about where no reason to leave is in sight: what is weakest, or else what is
/// strong. Nobody unhappy is asked to buy.
record HealthTopic(AccountState state, LocalDate today) {
  private static final int WEAK = 70;
  private static final int FULL_PERCENT = 90;

  Topic of(boolean isUnhappy) {
    return weakest().map(this::ofWeak).orElseGet(() -> ofStrength(isUnhappy));
  }

  private Topic ofWeak(MeasureScore measure) {
    var evidence = Mrkdwn.escape(said(measure.sentence()));
    return new Topic(
        new TopicContact(state).sponsor(), MeasureQuestion.of(measure) + ": " + evidence, false);
  }

  /// Of what is weak, the measure that costs most; a survey with few answers costs little.
  private Optional<MeasureScore> weakest() {
    return state.assessment().components().stream()
        .flatMap(part -> part.measures().stream().map(it -> new Cost(part, it)))
        .filter(cost -> cost.measure().score() < WEAK && isAskable(cost.measure().measure()))
        .max(Comparator.comparingInt(Cost::points))
        .map(Cost::measure);
  }

  private record Cost(ComponentScore part, MeasureScore measure) {
    int points() {
      return part.effectiveWeight() * (100 - measure.score());
    }
  }

  /// A first value that came late is no step of today's.
  private boolean isAskable(Measure measure) {
    var reached =
        measure == Measure.TIME_TO_VALUE && AccountEvidence.of(state.facts()).outcomes().isLive();
    return MeasureQuestion.isAskable(measure) && !reached;
  }

  private Topic ofStrength(boolean isUnhappy) {
    var active = Measure.LICENCES_ACTIVE.read(AccountEvidence.of(state.facts()), today);
    var gaveBack = active.basis() == ReadingBasis.GIVEN_BACK_INCLUDED;
    if (!isUnhappy && !gaveBack && active.value().orElse(0) >= FULL_PERCENT) {
      return new Topic(
          new TopicContact(state).sponsor(),
          text(
              "ask which team would be next: {0}",
              said(Measure.LICENCES_ACTIVE.sentence(active.value().orElse(0), active.basis()))),
          false);
    }
    return new Topic(
        new TopicContact(state).sponsor(),
        text("ask what success is to look like next quarter{0}", best()),
        false);
  }

  /// Of too little data nothing can be praised.
  private String best() {
    return state.assessment().band() == Band.UNKNOWN ? "" : bestMeasure();
  }

  private String bestMeasure() {
    return state.assessment().components().stream()
        .flatMap(part -> part.measures().stream())
        .max(Comparator.comparingInt(MeasureScore::score))
        .map(measure ->
            text(", and begin with what went well: {0}", Mrkdwn.escape(said(measure.sentence()))))
        .orElse("");
  }
}
