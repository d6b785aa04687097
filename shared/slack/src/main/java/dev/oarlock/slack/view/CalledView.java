package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import java.time.LocalDate;
import java.util.List;

/// That a call or a decision was heard, with all calls side by side; or why it cannot be taken.
public final class CalledView {
  private CalledView() {}

  /// `calls` are those that will stand with it.
  public static Message called(AccountState state, Calls calls) {
    return said(
        "Noted: your call on %s for the renewal on %s.%s"
            .formatted(name(state), DayWords.of(calls.renewal()), sideBySide(calls)));
  }

  public static Message decided(AccountState state, Calls calls, Choice choice) {
    return said(
        "Noted: you decided %s on %s for the renewal on %s.%s"
            .formatted(
                CallWords.of(choice),
                name(state),
                DayWords.of(calls.renewal()),
                sideBySide(calls)));
  }

  private static String sideBySide(Calls calls) {
    return " Now it stands so: " + CallWords.of(calls) + "." + next(calls);
  }

  private static String next(Calls calls) {
    return switch (calls.outcome()) {
      case Outcome.Open _ ->
          " Machine and CSM are a band apart, so a lead is asked to decide. "
              + CallWords.of(calls.bands());
      case Outcome.Monitored _ -> " Then the question comes again.";
      case Outcome.Decided _ -> " It stands while both stay in the bands they are in.";
      case Outcome.ModelAlone _, Outcome.Agreed _, Outcome.Early _ -> "";
    };
  }

  /// There is nothing to call.
  public static Message noRenewal(AccountState state, LocalDate today) {
    var contracts = Contracts.of(state.facts());
    var notice = contracts.notice(today);
    if (notice.isPresent()) {
      return refused(state, "it has given notice and ends on " + DayWords.of(notice.get()));
    }
    return refused(
        state,
        contracts.monthToMonth(today)
            ? "it is on a contract from month to month, which nobody renews"
            : "no contract of it is in force");
  }

  private static Message refused(AccountState state, String because) {
    return said(
        "%s has no renewal ahead: %s. Nothing was noted. Its chances are in %s."
            .formatted(name(state), because, Mrkdwn.code("/forecast " + state.id())));
  }

  public static Message tooMuch(AccountState state, Amounts worth) {
    return said(
        "%s is worth %s, so no more than that can be lost. Nothing was noted; type the amount a month, or none for all of it: %s."
            .formatted(
                name(state),
                MoneyWords.monthly(worth),
                Mrkdwn.code("/forecast " + state.id() + " call 30%")));
  }

  /// An amount without a currency, where there is not just one.
  public static Message noCurrency(AccountState state, Amounts worth) {
    return said(
        "%s is worth %s, so an amount alone does not say in which currency. Nothing was noted; type the chance without an amount: %s."
            .formatted(
                name(state),
                MoneyWords.monthly(worth),
                Mrkdwn.code("/forecast " + state.id() + " call 30%")));
  }

  public static Message noCallYet(AccountState state) {
    return said(
        "Nobody has given a call on %s yet, so there is none to go with. Decide on the model, or on a figure of your own: %s."
            .formatted(name(state), Mrkdwn.code("/forecast " + state.id() + " decide 25%: why")));
  }

  /// To wait and see is a choice only between two who are apart, and only while there is time.
  public static Message noMonitoring(AccountState state, Calls calls) {
    return calls.areApart()
        ? DecisionView.tooLateToMonitor(state)
        : said(
            "Machine and CSM are in one band about %s, so there is nothing to monitor: %s."
                .formatted(name(state), CallWords.of(calls)));
  }

  private static String name(AccountState state) {
    return Mrkdwn.escape(state.name());
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
