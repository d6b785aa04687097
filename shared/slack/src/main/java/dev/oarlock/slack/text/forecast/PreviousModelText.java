package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.Optional;

/// That another model had said something else, for as long as people may remember it.
public final class PreviousModelText {
  private PreviousModelText() {}

  public static Optional<String> of(ChurnForecast forecast) {
    return forecast
        .previous()
        .map(it ->
            text(
                "*Forecast by another model* since {0}: the one before said {1} within 90 days{2}.",
                DayText.of(it.until()),
                ProbabilityText.of(it.within90()),
                it.replacedBy()
                    .map(ProbabilityText::of)
                    .map(now ->
                        now.equals(ProbabilityText.of(it.within90()))
                            ? text(", and so did this one")
                            : text(", this one {0} that day", now))
                    .orElse("")));
  }
}
