package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

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
        text(
            "{0} {1} on {2}: {3}",
            side.hasLeft() ? "⚫" : BandText.mark(side.assessment().band()),
            name,
            day,
            BandText.score(side.assessment().score()));
    var then =
        asOf.knownThen()
            .map(AsOfView::assessment)
            .orElseGet(() -> text("nothing was known yet{0}.", since()));
    var now =
        asOf.knownNow().map(AsOfView::assessment).orElse(text("nothing is known of that day."));
    return Card.titled(title)
        .say(left.map(DepartureLine::sentences))
        .say(text("*As known then:* {0}", then))
        .say(text("*As known now:* {0}", isSame(asOf) ? text("the same.") : now))
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
    return text(
        "{0}, {1}{2}, with {3} % of the scorecard covered{4}.",
        score(assessment),
        OverrideText.band(assessment),
        assessment
            .override()
            .map(it -> " (" + OverrideText.of(it, assessment.band()) + ")")
            .orElse(""),
        assessment.coverage(),
        side.hasLeft() ? text("; they had left") : forecast(side.forecast()));
  }

  private static String forecast(ChurnForecast forecast) {
    return text(
        "; the churn probability {0} within 90 days, {1} within 365{2}",
        ProbabilityText.of(forecast.within90()),
        ProbabilityText.of(forecast.within365()),
        forecast
            .atRenewal()
            .map(renewal ->
                text(
                    ", {0} at the renewal on {1}",
                    ProbabilityText.of(renewal.probability()), DayText.of(renewal.on())))
            .orElse(""));
  }

  private static String score(HealthAssessment assessment) {
    var score = BandText.score(assessment.score());
    return assessment.score().isPresent() ? text("score {0}", score) : score;
  }

  private static String notes(Perspective side, String day) {
    return text(
        "Replayed from the signal log up to the end of {0}; scored by {1}, forecast by model {2}:"
            + " {3}.",
        day,
        Mrkdwn.escape(side.assessment().scorecardVersion()),
        Mrkdwn.escape(side.forecast().model()),
        ProbabilityText.basis(side.forecast()));
  }

  private Card nothing(AsOfComparison asOf) {
    return Card.saying(
        text(
            "Nothing is known of {0} on {1}{2}.",
            Mrkdwn.escape(name), DayText.of(asOf.day()), since()));
  }

  private String since() {
    return begin
        .map(day -> text(": the first signal became known on {0}", DayText.of(day)))
        .orElse("");
  }
}
