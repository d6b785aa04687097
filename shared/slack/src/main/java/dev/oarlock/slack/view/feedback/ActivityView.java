package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.SignalText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// That what somebody wrote down was saved, and how it is taken back.
public final class ActivityView {
  /// What the button that takes it back is called in Slack's payloads; its value is a
  /// [SavedSignal].
  public static final String UNDO = "activity.undo";

  private static final int TEXT = 200;
  private static final int NOTE = 400;
  private static final int MOST = 10;

  /// What was saved of which account, on which day.
  public record SavedSignal(AccountId account, LocalDate day, String signal) {
    public static SavedSignal of(String value) {
      var parts = value.split("\\|", 3);
      return new SavedSignal(new AccountId(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }

    public String value() {
      return account.value() + "|" + day + "|" + signal;
    }
  }

  private ActivityView() {}

  public static Card saved(String name, Signal signal, SavedSignal saved) {
    return Card.saying(
            text(
                "Saved of {0}: {1}.",
                Mrkdwn.escape(name), Mrkdwn.escape(Mrkdwn.shortened(SignalText.of(signal), TEXT))))
        .with(undo(saved));
  }

  /// A message that somebody logged before.
  public static Card loggedAlready(AccountState state, LoggedSignal known) {
    return Card.saying(
        text(
            "That message is in the log of {0} already, so nothing was saved: {1}. To add to it,"
                + " type {2}.",
            Mrkdwn.escape(state.name()),
            known.signal() instanceof NoteLogged note ? line(known, note) : DayText.of(known.day()),
            Mrkdwn.code("/health " + TypedName.of(state) + " note: what is worth knowing")));
  }

  /// The latest notes in an account's log, the last one first; what was said of an escalation was
  /// noted as well.
  public static Card notes(String name, List<LoggedSignal> log) {
    var notes =
        log.stream()
            .filter(it -> it.signal() instanceof NoteLogged || isWordOfEscalation(it.signal()))
            .sorted(Comparator.comparing(LoggedSignal::at).reversed())
            .toList();
    return notes.isEmpty()
        ? Card.saying(
            text(
                "No note of {0} is in the log; one of the last seconds may still be on its way."
                    + " Type {1} to add one.",
                Mrkdwn.escape(name),
                Mrkdwn.code("/health " + name + " note: what is worth knowing")))
        : Card.titled(text("{0 note} of {1}", notes.size(), name))
            .bullets("", notes.stream().limit(MOST).map(ActivityView::line).toList());
  }

  private static boolean isWordOfEscalation(Signal signal) {
    return signal instanceof EscalationNoted said && said.note().isPresent();
  }

  private static String line(LoggedSignal logged) {
    return logged.signal() instanceof EscalationNoted said
        ? text(
            "{0}, {1}, in the escalation: {2}",
            DayText.of(logged.day()),
            OwnerText.of(Optional.of(said.by())),
            Mrkdwn.escape(Mrkdwn.shortened(said.note().orElse(""), NOTE)))
        : line(logged, (NoteLogged) logged.signal());
  }

  private static String line(LoggedSignal logged, NoteLogged note) {
    return "%s, %s: %s%s"
        .formatted(
            DayText.of(logged.day()),
            OwnerText.of(Optional.of(note.by())),
            Mrkdwn.escape(Mrkdwn.shortened(note.note(), NOTE)),
            note.link()
                .filter(it -> it.matches("https://[\\w./?=&-]+"))
                .map(it -> text(" (<{0}|where it was said>)", Mrkdwn.entities(it)))
                .orElse(""));
  }

  /// Above that a message was saved whose thread stayed unread; `error` is Slack's word for why.
  public static String withoutThread(String error) {
    return text(
        "Only the message was saved, with its link: its thread could not be read ({0}). {1}",
        Mrkdwn.escape(error),
        error.equals("not_in_channel") || error.equals("channel_not_found")
            ? text("Invite the app to the channel to have threads saved as well.")
            : text("Copy what matters into a note of its own."));
  }

  public static ButtonRow undo(SavedSignal saved) {
    return new ButtonRow(List.of(new CardButton(UNDO, text("Undo"), saved.value())));
  }

  /// Also where it was taken back before: nothing more happens.
  public static Card takenBack(String name) {
    return Card.saying(
        text(
            "Taken back: it counts no more for {0}. The log keeps that it was said and taken back.",
            Mrkdwn.escape(name)));
  }

  /// What its channel has read by then is not unsaid.
  public static Card kudosTakenBack(String name) {
    return takenBack(name)
        .say(
            text(
                "Where the gong's channel has heard of it, the message stays: say there what"
                    + " holds."));
  }

  public static Card tooLate(String name, SavedSignal saved) {
    return Card.saying(
        text(
            "This was saved of {0} on {1}, and can be taken back on the same day only: others have"
                + " read it since. Log what holds now instead.",
            Mrkdwn.escape(name), DayText.of(saved.day())));
  }
}
