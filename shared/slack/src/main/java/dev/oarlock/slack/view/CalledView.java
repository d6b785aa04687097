package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
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

  /// It cannot be taken; what to type instead.
  public static Message refused(AccountState state, CallRefusal refusal) {
    return said(
        Mrkdwn.escape(refusal.said(state)) + " Nothing was noted" + instead(state, refusal) + ".");
  }

  private static String instead(AccountState state, CallRefusal refusal) {
    var forecast = "/forecast " + state.id();
    return switch (refusal) {
      case CallRefusal.NoRenewal _ -> "; its chances are in " + Mrkdwn.code(forecast);
      case CallRefusal.TooMuch _ ->
          "; type the amount a month, or none for all of it: "
              + Mrkdwn.code(forecast + " call 30%");
      case CallRefusal.NoCurrency _ ->
          "; type the chance without an amount: " + Mrkdwn.code(forecast + " call 30%");
      case CallRefusal.NoCallYet _ ->
          "; decide on the model, or on a figure of your own: "
              + Mrkdwn.code(forecast + " decide 25%: why");
      case CallRefusal.NothingToMonitor _, CallRefusal.TooLateToMonitor _ ->
          "; type " + Mrkdwn.code(forecast + " decide model") + ", csm or 25%";
      case CallRefusal.Overtaken _ ->
          "; to decide anew, type " + Mrkdwn.code(forecast + " decide model") + ", csm or 25%";
    };
  }

  private static String name(AccountState state) {
    return Mrkdwn.escape(state.name());
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
