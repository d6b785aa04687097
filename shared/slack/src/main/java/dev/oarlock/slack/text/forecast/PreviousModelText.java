package dev.oarlock.slack.text.forecast;

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
            "*Forecast by another model* since %s: the one before said %s within 90 days%s."
                .formatted(
                    DayText.of(it.until()),
                    ProbabilityText.of(it.within90()),
                    it.replacedBy()
                        .map(ProbabilityText::of)
                        .map(now ->
                            now.equals(ProbabilityText.of(it.within90()))
                                ? ", and so did this one"
                                : ", this one " + now + " that day")
                        .orElse("")));
  }
}
