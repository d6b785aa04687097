package dev.oarlock.slack.view;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Decision;
import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Why a call or a decision cannot be taken, however it was given.
public sealed interface CallRefusal {
  /// There is nothing to call.
  record NoRenewal(LocalDate today) implements CallRefusal {}

  /// More than there is.
  record TooMuch(Amounts worth) implements CallRefusal {}

  /// An amount without a currency, where there is not just one.
  record NoCurrency(Amounts worth) implements CallRefusal {}

  /// With the CSM, who has not said anything.
  record NoCallYet() implements CallRefusal {}

  /// To wait and see is a choice only between two who are apart.
  record NothingToMonitor() implements CallRefusal {}

  /// To wait and see is a choice only while there is time.
  record TooLateToMonitor() implements CallRefusal {}

  /// Somebody decided while the form was open.
  record Overtaken(Decision by, Instant now) implements CallRefusal {}

  /// To monitor, where [Calls] do not allow it.
  static CallRefusal noMonitoring(Calls calls) {
    return calls.areApart() ? new TooLateToMonitor() : new NothingToMonitor();
  }

  /// In a sentence without markup.
  default String said(AccountState state) {
    var name = state.name();
    return switch (this) {
      case NoRenewal(var today) ->
          "%s has no renewal ahead: %s.".formatted(name, because(state, today));
      case TooMuch(var worth) ->
          "%s is worth %s, so no more than that can be lost."
              .formatted(name, MoneyWords.monthly(worth));
      case NoCurrency(var worth) ->
          "%s is worth %s, so an amount alone does not say in which currency."
              .formatted(name, MoneyWords.monthly(worth));
      case NoCallYet _ ->
          "Nobody has given a call on %s yet, so there is none to go with.".formatted(name);
      case NothingToMonitor _ ->
          "Machine and CSM are in one band about %s, so there is nothing to monitor."
              .formatted(name);
      case TooLateToMonitor _ ->
          "The renewal of %s is 90 days off or less: to monitor is no decision any more."
              .formatted(name);
      case Overtaken(var made, var now) ->
          "Somebody decided this %s: %s."
              .formatted(
                  DayWords.ago(Duration.between(made.at().toInstant(), now)),
                  CallWords.of(made.choice()));
    };
  }

  private static String because(AccountState state, LocalDate today) {
    var contracts = Contracts.of(state.facts());
    var notice = contracts.notice(today);
    if (notice.isPresent()) {
      return "it has given notice and ends on " + DayWords.of(notice.get());
    }
    return contracts.monthToMonth(today)
        ? "it is on a contract from month to month, which nobody renews"
        : "no contract of it is in force";
  }
}
