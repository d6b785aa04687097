package dev.oarlock.slack.view.feedback;

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
          "%s has no renewal ahead: %s.".formatted(name, because(state, today));
      case AmountTooHigh(var worth) ->
          "%s is worth %s, so no more than that can be lost."
              .formatted(name, MoneyText.monthly(worth));
      case NoCurrency(var worth) ->
          "%s is worth %s, so an amount alone does not say in which currency."
              .formatted(name, MoneyText.monthly(worth));
      case NoCsmForecast _ ->
          "No CSM has given a forecast for %s yet, so there is none to commit.".formatted(name);
      case NothingToMonitor _ ->
          "Model and CSM forecast the same risk category for %s, so there is nothing to monitor."
              .formatted(name);
      case TooLateToMonitor _ ->
          "The renewal of %s is in 90 days or less, so Monitor is no longer available."
              .formatted(name);
      case AlreadyDecided(var made, var now) ->
          "Somebody decided this %s: %s."
              .formatted(
                  DayText.ago(Duration.between(made.at().toInstant(), now)),
                  RenewalForecastText.of(made.choice()));
    };
  }

  private static String because(AccountState state, LocalDate today) {
    var contracts = AccountContracts.of(state.facts());
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return "it has given notice and ends on " + DayText.of(notice.get());
    }
    return contracts
        .nextRenewal(today)
        .filter(_ -> contracts.isMonthToMonth(today))
        .map(next -> "its contract " + new TermText(contracts, next).goesOn())
        .orElse("no contract of it is in force");
  }
}
