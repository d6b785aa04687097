package dev.oarlock.slack.view.feedback;

import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;

/// That a forecast or a decision was saved, with all forecasts side by side; or why it cannot be
/// taken.
public final class ForecastReplyView {
  private ForecastReplyView() {}

  /// `forecasts` are those that will stand with it.
  public static Card forecastNoted(AccountState state, RenewalForecasts forecasts) {
    return Card.saying(
        "Saved: your forecast for %s at the renewal on %s.%s"
            .formatted(name(state), DayText.of(forecasts.renewal()), comparison(forecasts)));
  }

  public static Card decisionNoted(AccountState state, RenewalForecasts forecasts, Choice choice) {
    return Card.saying(
        "Saved: you decided %s on %s for the renewal on %s.%s"
            .formatted(
                RenewalForecastText.of(choice),
                name(state),
                DayText.of(forecasts.renewal()),
                comparison(forecasts)));
  }

  private static String comparison(RenewalForecasts forecasts) {
    return " Forecasts now: " + RenewalForecastText.of(forecasts) + "." + next(forecasts);
  }

  private static String next(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.AwaitingDecision _ ->
          " Model and CSM forecast different risk categories, so a lead is asked to decide. "
              + RenewalForecastText.of(forecasts.thresholds());
      case CommitStatus.Monitoring _ -> " Then the question comes again.";
      case CommitStatus.Decided _ -> " It holds while both stay in their risk categories.";
      case CommitStatus.ModelOnly _, CommitStatus.Agreed _, CommitStatus.TooEarly _ -> "";
    };
  }

  /// It cannot be taken; what to type instead.
  public static Card refused(AccountState state, ForecastRefusal refusal) {
    return Card.saying(
        Mrkdwn.escape(refusal.explanation(state))
            + " Nothing was saved"
            + instead(state, refusal)
            + ".");
  }

  private static String instead(AccountState state, ForecastRefusal refusal) {
    var forecast = "/forecast " + state.id();
    return switch (refusal) {
      case ForecastRefusal.NoRenewal _ ->
          "; its churn probabilities are in " + Mrkdwn.code(forecast);
      case ForecastRefusal.AmountTooHigh _ ->
          "; type the amount a month, or none for all of it: "
              + Mrkdwn.code(forecast + " call 30%");
      case ForecastRefusal.NoCurrency _ ->
          "; type the probability without an amount: " + Mrkdwn.code(forecast + " call 30%");
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
}
