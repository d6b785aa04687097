package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.ChanceWords;
import java.util.List;

/// The answer to `/forecast NAME`: how likely an account leaves, and what that rests on.
public final class ForecastView {
  /// What the button to it is called in Slack's payloads; its value is the account's id.
  public static final String SHOW = "forecast.show";

  private ForecastView() {}

  public static Message of(AccountState state) {
    var forecast = state.forecast();
    var part = new ForecastPart(forecast, forecast.day());
    var title =
        "%s: %s chance of leaving within 90 days"
            .formatted(state.name(), ChanceWords.of(forecast.within90()));
    var calls = new CallsLine(state, forecast.day()).full();
    return Message.of(
        Mrkdwn.escape(title)
            + ". "
            + part.spoken()
            + calls.map(line -> " Calls: " + line + ".").orElse("")
            + part.drivers().replace("*", ""),
        List.of(
            header(title),
            section(
                part.chances()
                    + calls.map(line -> "\n*Calls:* " + line + ".").orElse("")
                    + part.drivers())));
  }
}
