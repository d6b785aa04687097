package dev.oarlock.slack.view.escalation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.risk.escalation.EscalationNews;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import java.util.ArrayList;
import java.util.Optional;

/// An escalation: the card that is pinned in its room, what is new there, and what the account's
/// own channel hears of it.
public final class EscalationView {
  private static final int LONGEST = 1_000;

  private EscalationView() {}

  /// The card in the room. It is put anew with each update.
  public static Card card(EscalationUpdated told) {
    var part = new SnapshotSection(told.about());
    var room = told.room();
    var facts = new ArrayList<>(part.facts());
    facts.add(new LabeledFact(text("Executive sponsor"), person(room.sponsor())));
    facts.add(new LabeledFact(text("Severity"), severity(room.level())));
    if (told.news().kind() == EscalationNews.Kind.CLOSED) {
      return Card.titled(text("The escalation of {0} is over", told.about().name()))
          .say(text("*Over*, says {0}: {1}", by(told), note(told)))
          .facts(facts);
    }
    facts.add(new LabeledFact(text("Next update"), DayText.of(room.due()) + ", " + cadence(room)));
    var card =
        Card.titled(text("🚨 Escalation: {0}", told.about().name()))
            .say(text("{0} is escalated by {1}.", part.name(), person(room.openedBy())))
            .facts(facts);
    var latest =
        told.news().kind() == EscalationNews.Kind.MILESTONE
            ? card.say(
                text(
                    "*Latest update*, {0}: {1} ({2})",
                    DayText.of(room.updated()), note(told), by(told)))
            : card;
    return latest.smallPrint(
        text(
            "An update goes into the account's log: {0}. When it is over: {1}, which archives"
                + " this room.",
            Mrkdwn.code("/escalate " + typed(told) + " milestone: what is reached"),
            Mrkdwn.code("/escalate " + typed(told) + " close: how it ended")));
  }

  /// What is new, for the room.
  public static Card news(EscalationUpdated told) {
    return Card.saying(
        switch (told.news().kind()) {
          case OPENED -> text("*Why:* {0} ({1})", note(told), by(told));
          case MILESTONE ->
              text(
                  "*Update by {0}:* {1} Next one by {2}.",
                  by(told), note(told), DayText.of(told.room().due()));
          case DUE ->
              text(
                  "{0}, an update is due: the last one is of {1}. {2}",
                  OwnerText.of(told.about().csm()),
                  DayText.of(told.room().updated()),
                  Mrkdwn.code("/escalate " + typed(told) + " milestone: ..."));
          case CLOSED -> text("*Over*, says {0}: {1} This room is archived.", by(told), note(told));
        });
  }

  /// What the account's own channel hears; `room` is the channel's id, if there is one.
  public static Card elsewhere(EscalationUpdated told, Optional<String> room) {
    var name = new SnapshotSection(told.about()).name();
    var where = room.map(id -> text(" in <#{0}>", id)).orElse("");
    return Card.saying(
        switch (told.news().kind()) {
          case OPENED ->
              text(
                  "🚨 *{0} is escalated*{1}. Executive sponsor: {2}. {3}",
                  name, where, person(told.room().sponsor()), note(told));
          case MILESTONE -> text("*Escalation of {0}:* {1} ({2})", name, note(told), by(told));
          case DUE -> text("*Escalation of {0}:* an update is due{1}.", name, where);
          case CLOSED ->
              text("*The escalation of {0} is over*, says {1}: {2}", name, by(told), note(told));
        });
  }

  /// Where Slack opened no room, with its word for why.
  public static Card withoutRoom(EscalationUpdated told, String error) {
    return elsewhere(told, Optional.empty())
        .then(card(told).elements().subList(1, card(told).elements().size() - 1))
        .smallPrint(
            text(
                "There is no room for it: Slack answered {0}. Go on here; who keeps the workspace"
                    + " may let apps make channels, and the app needs the scopes of its manifest.",
                Mrkdwn.code(error)));
  }

  private static String note(EscalationUpdated told) {
    return told.news()
        .note()
        .map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, LONGEST)))
        .map(it -> it.matches(".*[.!?]") ? it : it + ".")
        .orElse(text("no reason given."));
  }

  private static String by(EscalationUpdated told) {
    return told.news().by().map(EscalationView::person).orElse("Oarlock");
  }

  private static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }

  private static String typed(EscalationUpdated told) {
    return TypedName.of(told.about());
  }

  private static String severity(EscalationLevel level) {
    return switch (level) {
      case NORMAL -> text("normal");
      case HIGH -> text("high");
      case URGENT -> text("urgent");
    };
  }

  private static String cadence(EscalationRoom room) {
    return room.cadenceDays() == 1 ? text("each day") : text("every {0 day}", room.cadenceDays());
  }
}
