package dev.oarlock.slack.view.explanation;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.history.AsOfComparison;
import dev.oarlock.domain.history.AsOfComparison.Perspective;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.view.health.ComponentTable;
import java.time.LocalDate;
import java.util.Optional;

/// The answer to `/health NAME as of DAY`: what was known on that day, and what is known of it now.
public final class AsOfView {
  private AsOfView() {}

  /// The two beside each other.
  ///
  /// @param begin the first day of which anything is known
  public static Card of(String name, AsOfComparison asOf, Optional<LocalDate> begin) {
    var shown = asOf.knownThen().or(asOf::knownNow);
    return shown
        .map(side -> card(name, asOf, side, begin))
        .orElseGet(() -> nothing(name, asOf, begin));
  }

  private static Card card(
      String name, AsOfComparison asOf, Perspective side, Optional<LocalDate> begin) {
    var day = DayText.of(asOf.day());
    var title =
        "%s %s on %s: %s"
            .formatted(
                BandText.mark(side.assessment().band()),
                name,
                day,
                BandText.score(side.assessment().score()));
    var then =
        asOf.knownThen()
            .map(AsOfView::assessment)
            .orElseGet(() -> "nothing was known yet" + since(begin) + ".");
    var now = asOf.knownNow().map(AsOfView::assessment).orElse("nothing is known of that day.");
    return Card.titled(title)
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
    var forecast = side.forecast();
    return ("%s, %s, with %d %% of the scorecard covered; the churn probability %s within 90 "
            + "days, %s within 365%s.")
        .formatted(
            score(assessment),
            BandText.of(assessment.band()),
            assessment.coverage(),
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

  private static Card nothing(String name, AsOfComparison asOf, Optional<LocalDate> begin) {
    return Card.saying(
        "Nothing is known of %s on %s%s."
            .formatted(Mrkdwn.escape(name), DayText.of(asOf.day()), since(begin)));
  }

  private static String since(Optional<LocalDate> begin) {
    return begin.map(day -> ": the first signal became known on " + DayText.of(day)).orElse("");
  }
}
