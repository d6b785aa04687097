package dev.oarlock.slack.view.explanation;

import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.history.AsOfComparison;
import dev.oarlock.domain.history.AsOfComparison.Perspective;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.view.contract.DepartureLine;
import dev.oarlock.slack.view.health.ComponentTable;
import java.time.LocalDate;
import java.util.Optional;

/// The answer to `/health NAME as of DAY`: what was known on that day, and what is known of it now.
///
/// @param left that they have left since, which is said first
/// @param begin the first day of which anything is known
public record AsOfView(String name, Optional<DepartureLine> left, Optional<LocalDate> begin) {

  /// The two beside each other.
  public Card of(AsOfComparison asOf) {
    return asOf.knownThen()
        .or(asOf::knownNow)
        .map(side -> card(asOf, side))
        .orElseGet(() -> nothing(asOf));
  }

  private Card card(AsOfComparison asOf, Perspective side) {
    var day = DayText.of(asOf.day());
    var title =
        "%s %s on %s: %s"
            .formatted(
                side.hasLeft() ? "⚫" : BandText.mark(side.assessment().band()),
                name,
                day,
                BandText.score(side.assessment().score()));
    var then =
        asOf.knownThen()
            .map(AsOfView::assessment)
            .orElseGet(() -> "nothing was known yet" + since() + ".");
    var now = asOf.knownNow().map(AsOfView::assessment).orElse("nothing is known of that day.");
    return Card.titled(title)
        .say(left.map(DepartureLine::sentences))
        .say("*As known then:* " + then)
        .say("*As known now:* " + (isSame(asOf) ? "the same." : now))
        .then(ComponentTable.of(side.assessment()))
        .smallPrint(notes(side, day));
  }

  private static boolean isSame(AsOfComparison asOf) {
    return asOf.knownThen().isPresent()
        && asOf.knownThen()
            .map(AsOfView::assessment)
            .equals(asOf.knownNow().map(AsOfView::assessment));
  }

  private static String assessment(Perspective side) {
    var assessment = side.assessment();
    return "%s, %s%s, with %d %% of the scorecard covered%s."
        .formatted(
            score(assessment),
            OverrideText.band(assessment),
            assessment
                .override()
                .map(it -> " (" + OverrideText.of(it, assessment.band()) + ")")
                .orElse(""),
            assessment.coverage(),
            side.hasLeft() ? "; they had left" : forecast(side.forecast()));
  }

  private static String forecast(ChurnForecast forecast) {
    return "; the churn probability %s within 90 days, %s within 365%s"
        .formatted(
            ProbabilityText.of(forecast.within90()),
            ProbabilityText.of(forecast.within365()),
            forecast
                .atRenewal()
                .map(renewal ->
                    ", %s at the renewal on %s"
                        .formatted(
                            ProbabilityText.of(renewal.probability()), DayText.of(renewal.on())))
                .orElse(""));
  }

  private static String score(HealthAssessment assessment) {
    var score = BandText.score(assessment.score());
    return assessment.score().isPresent() ? "score " + score : score;
  }

  private static String notes(Perspective side, String day) {
    return "Replayed from the signal log up to the end of %s; scored by %s, forecast by model %s: %s."
        .formatted(
            day,
            Mrkdwn.escape(side.assessment().scorecardVersion()),
            Mrkdwn.escape(side.forecast().model()),
            ProbabilityText.basis(side.forecast()));
  }

  private Card nothing(AsOfComparison asOf) {
    return Card.saying(
        "Nothing is known of %s on %s%s."
            .formatted(Mrkdwn.escape(name), DayText.of(asOf.day()), since()));
  }

  private String since() {
    return begin.map(day -> ": the first signal became known on " + DayText.of(day)).orElse("");
  }
}
