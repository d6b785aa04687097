package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;

/// That a forecast or a decision was saved, with all forecasts side by side; or why it cannot be
/// taken.
public final class ForecastReplyView {
  private ForecastReplyView() {}

  /// `forecasts` are those that will stand with it.
  public static Card forecastNoted(AccountState state, RenewalForecasts forecasts) {
    return Card.saying(
        text(
            "Saved: your forecast for {0} at the renewal on {1}.{2}",
            name(state), DayText.of(forecasts.renewal()), comparison(forecasts)));
  }

  public static Card decisionNoted(AccountState state, RenewalForecasts forecasts, Choice choice) {
    return Card.saying(
        text(
            "Saved: you decided {0} on {1} for the renewal on {2}.{3}",
            RenewalForecastText.of(choice),
            name(state),
            DayText.of(forecasts.renewal()),
            comparison(forecasts)));
  }

  private static String comparison(RenewalForecasts forecasts) {
    return text(" Forecasts now: {0}.{1}", RenewalForecastText.of(forecasts), next(forecasts));
  }

  private static String next(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.AwaitingDecision _ ->
          text(
              " Model and CSM forecast different risk categories, so a lead is asked to decide."
                  + " {0}",
              RenewalForecastText.of(forecasts.thresholds()));
      case CommitStatus.Monitoring _ -> text(" Then the question comes again.");
      case CommitStatus.Decided _ -> text(" It holds while both stay in their risk categories.");
      case CommitStatus.ModelOnly _, CommitStatus.Agreed _, CommitStatus.TooEarly _ -> "";
    };
  }

  /// It cannot be taken; what to type instead.
  public static Card refused(AccountState state, ForecastRefusal refusal) {
    return Card.saying(
        text(
            "{0} Nothing was saved{1}.",
            Mrkdwn.escape(refusal.explanation(state)), instead(state, refusal)));
  }

  private static String instead(AccountState state, ForecastRefusal refusal) {
    var forecast = "/forecast " + TypedName.of(state);
    return switch (refusal) {
      case ForecastRefusal.NoRenewal _ ->
          text("; its churn probabilities are in {0}", Mrkdwn.code(forecast));
      case ForecastRefusal.AmountTooHigh _ ->
          text(
              "; type the amount a month, or none for all of it: {0}",
              Mrkdwn.code(forecast + " call 30%"));
      case ForecastRefusal.NoCurrency _ ->
          text(
              "; type the probability without an amount: {0}", Mrkdwn.code(forecast + " call 30%"));
      case ForecastRefusal.NoCsmForecast _ ->
          text(
              "; decide on the model, or on a figure of your own: {0}",
              Mrkdwn.code(forecast + " decide 25%: why"));
      case ForecastRefusal.NothingToMonitor _, ForecastRefusal.TooLateToMonitor _ ->
          text("; type {0}, csm or 25%", Mrkdwn.code(forecast + " decide model"));
      case ForecastRefusal.AlreadyDecided _ ->
          text("; to decide anew, type {0}, csm or 25%", Mrkdwn.code(forecast + " decide model"));
    };
  }

  private static String name(AccountState state) {
    return Mrkdwn.escape(state.name());
  }
}
