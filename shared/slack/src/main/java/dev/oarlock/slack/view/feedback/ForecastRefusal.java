package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.renewal.RenewalDecision;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.TermText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Why a forecast or a decision cannot be taken, however it was given.
public sealed interface ForecastRefusal {
  /// There is nothing to forecast.
  record NoRenewal(LocalDate today) implements ForecastRefusal {}

  /// More than there is.
  record AmountTooHigh(MultiCurrencyAmount worth) implements ForecastRefusal {}

  /// An amount without a currency, where there is not just one.
  record NoCurrency(MultiCurrencyAmount worth) implements ForecastRefusal {}

  /// With the CSM, who has not said anything.
  record NoCsmForecast() implements ForecastRefusal {}

  /// To wait and see is a choice only between two who are apart.
  record NothingToMonitor() implements ForecastRefusal {}

  /// To wait and see is a choice only while there is time.
  record TooLateToMonitor() implements ForecastRefusal {}

  /// Somebody decided while the form was open.
  record AlreadyDecided(RenewalDecision decision, Instant now) implements ForecastRefusal {}

  /// To monitor, where [RenewalForecasts] do not allow it.
  static ForecastRefusal noMonitoring(RenewalForecasts forecasts) {
    return forecasts.inDisagreement() ? new TooLateToMonitor() : new NothingToMonitor();
  }

  /// In a sentence without markup.
  default String explanation(AccountState state) {
    var name = state.name();
    return switch (this) {
      case NoRenewal(var today) ->
          text("{0} has no renewal ahead: {1}.", name, because(state, today));
      case AmountTooHigh(var worth) ->
          text(
              "{0} is worth {1}, so no more than that can be lost.",
              name, MoneyText.monthly(worth));
      case NoCurrency(var worth) ->
          text(
              "{0} is worth {1}, so an amount alone does not say in which currency.",
              name, MoneyText.monthly(worth));
      case NoCsmForecast _ ->
          text("No CSM has given a forecast for {0} yet, so there is none to commit.", name);
      case NothingToMonitor _ ->
          text(
              "Model and CSM forecast the same risk category for {0}, so there is nothing to"
                  + " monitor.",
              name);
      case TooLateToMonitor _ ->
          text(
              "The renewal of {0} is in 90 days or less, so Monitor is no longer available.", name);
      case AlreadyDecided(var made, var now) ->
          text(
              "Somebody decided this {0}: {1}.",
              DayText.ago(Duration.between(made.at().toInstant(), now)),
              RenewalForecastText.of(made.choice()));
    };
  }

  private static String because(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return text("it has given notice and ends on {0}", DayText.of(notice.get()));
    }
    return contracts
        .nextRenewal(today)
        .filter(_ -> contracts.isMonthToMonth(today))
        .map(next -> text("its contract {0}", new TermText(next).goesOn()))
        .orElse(text("no contract of it is in force"));
  }
}
