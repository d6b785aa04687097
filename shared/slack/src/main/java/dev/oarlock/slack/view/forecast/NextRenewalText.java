package dev.oarlock.slack.view.forecast;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import java.util.Optional;

/// The one chance that decides, and of when it speaks: of the next renewal, or where none is known
/// of 90 days. Every title and sentence takes it from here, so that none says another number.
public record NextRenewalText(Optional<ChurnAtRenewal> renewal, Probability within90) {
  public static NextRenewalText of(ChurnForecast forecast) {
    return new NextRenewalText(forecast.atRenewal(), forecast.within90());
  }

  /// Of what would be, which may renew on another day than what is: then both speak of 90 days.
  public NextRenewalText comparedTo(ChurnForecast other) {
    var isSameDay =
        renewal.map(ChurnAtRenewal::on).equals(other.atRenewal().map(ChurnAtRenewal::on));
    return isSameDay ? this : new NextRenewalText(Optional.empty(), within90);
  }

  public String chance() {
    return ProbabilityText.of(renewal.map(ChurnAtRenewal::probability).orElse(within90));
  }

  /// `at the renewal on 21 Jan 2027`, `within 90 days`.
  public String when() {
    return renewal
        .map(it -> text("at the renewal on {0}", DayText.of(it.on())))
        .orElseGet(() -> text("within 90 days"));
  }
}
