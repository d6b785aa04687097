package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.time.LocalDate;
import java.util.Optional;

/// The model's, the CSM's and the committed forecast side by side on a card.
public record ForecastComparisonLine(AccountState state, LocalDate today) {

  /// Where anybody but the model has said something; the interval stands behind *Details*.
  public Optional<String> lineIfStated() {
    return forecasts()
        .filter(calls -> calls.csm().isPresent() || calls.latestDecision().isPresent())
        .map(RenewalForecastText::inShort);
  }

  /// Also where nobody has yet, with what to type.
  public Optional<String> lineWithCommand() {
    return forecasts()
        .map(calls ->
            RenewalForecastText.of(calls)
                + ". "
                + (calls.awaitsDecision() ? text("Commit: ") : text("Your forecast: "))
                + Mrkdwn.code(
                    "/forecast "
                        + TypedName.of(state)
                        + (calls.awaitsDecision() ? " decide csm" : " call 5%")));
  }

  private Optional<RenewalForecasts> forecasts() {
    return state.renewalForecasts(today);
  }
}
