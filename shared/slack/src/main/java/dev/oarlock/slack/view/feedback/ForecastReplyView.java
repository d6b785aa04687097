package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.util.List;

/// That a call or a decision was heard, with all calls side by side; or why it cannot be taken.
public final class ForecastReplyView {
  private ForecastReplyView() {}

  /// `calls` are those that will stand with it.
  public static SlackMessage forecastNoted(AccountState state, RenewalForecasts calls) {
    return message(
        "Noted: your call on %s for the renewal on %s.%s"
            .formatted(name(state), DayText.of(calls.renewal()), comparison(calls)));
  }

  public static SlackMessage decisionNoted(
      AccountState state, RenewalForecasts calls, Choice choice) {
    return message(
        "Noted: you decided %s on %s for the renewal on %s.%s"
            .formatted(
                RenewalForecastText.of(choice),
                name(state),
                DayText.of(calls.renewal()),
                comparison(calls)));
  }

  private static String comparison(RenewalForecasts calls) {
    return " Now it stands so: " + RenewalForecastText.of(calls) + "." + next(calls);
  }

  private static String next(RenewalForecasts calls) {
    return switch (calls.status()) {
      case CommitStatus.AwaitingDecision _ ->
          " Machine and CSM are a band apart, so a lead is asked to decide. "
              + RenewalForecastText.of(calls.thresholds());
      case CommitStatus.Monitoring _ -> " Then the question comes again.";
      case CommitStatus.Decided _ -> " It stands while both stay in the bands they are in.";
      case CommitStatus.ModelOnly _, CommitStatus.Agreed _, CommitStatus.TooEarly _ -> "";
    };
  }

  /// It cannot be taken; what to type instead.
  public static SlackMessage refused(AccountState state, ForecastRefusal refusal) {
    return message(
        Mrkdwn.escape(refusal.explanation(state))
            + " Nothing was noted"
            + instead(state, refusal)
            + ".");
  }

  private static String instead(AccountState state, ForecastRefusal refusal) {
    var forecast = "/forecast " + state.id();
    return switch (refusal) {
      case ForecastRefusal.NoRenewal _ -> "; its chances are in " + Mrkdwn.code(forecast);
      case ForecastRefusal.AmountTooHigh _ ->
          "; type the amount a month, or none for all of it: "
              + Mrkdwn.code(forecast + " call 30%");
      case ForecastRefusal.NoCurrency _ ->
          "; type the chance without an amount: " + Mrkdwn.code(forecast + " call 30%");
      case ForecastRefusal.NoCsmForecast _ ->
          "; decide on the model, or on a figure of your own: "
              + Mrkdwn.code(forecast + " decide 25%: why");
      case ForecastRefusal.NothingToMonitor _, ForecastRefusal.TooLateToMonitor _ ->
          "; type " + Mrkdwn.code(forecast + " decide model") + ", csm or 25%";
      case ForecastRefusal.AlreadyDecided _ ->
          "; to decide anew, type " + Mrkdwn.code(forecast + " decide model") + ", csm or 25%";
    };
  }

  private static String name(AccountState state) {
    return Mrkdwn.escape(state.name());
  }

  private static SlackMessage message(String text) {
    return SlackMessage.of(text, List.of(section(text)));
  }
}
