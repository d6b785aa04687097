package dev.oarlock.slack.view.escalation;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
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
    facts.add(new LabeledFact("Executive sponsor", person(room.sponsor())));
    facts.add(new LabeledFact("Severity", severity(room.level())));
    facts.add(new LabeledFact("Next update", DayText.of(room.due()) + ", " + cadence(room)));
    return Card.titled("🚨 Escalation: " + told.about().name())
        .say(part.name() + " is escalated by " + person(room.openedBy()) + ".")
        .facts(facts)
        .smallPrint(
            "An update goes into the account's log: %s. When it is over: %s, which archives this room."
                .formatted(
                    Mrkdwn.code("/escalate " + id(told) + " milestone: what is reached"),
                    Mrkdwn.code("/escalate " + id(told) + " close: how it ended")));
  }

  /// What is new, for the room.
  public static Card news(EscalationUpdated told) {
    return Card.saying(
        switch (told.news().kind()) {
          case OPENED -> "*Why:* " + note(told) + " (" + by(told) + ")";
          case MILESTONE ->
              "*Update by %s:* %s Next one by %s."
                  .formatted(by(told), note(told), DayText.of(told.room().due()));
          case DUE ->
              "%s, an update is due: the last one is of %s. %s"
                  .formatted(
                      OwnerText.of(told.about().csm()),
                      DayText.of(told.room().updated()),
                      Mrkdwn.code("/escalate " + id(told) + " milestone: ..."));
          case CLOSED ->
              "*Over*, says %s: %s This room is archived.".formatted(by(told), note(told));
        });
  }

  /// What the account's own channel hears; `room` is the channel's id, if there is one.
  public static Card elsewhere(EscalationUpdated told, Optional<String> room) {
    var name = new SnapshotSection(told.about()).name();
    var where = room.map(id -> " in <#" + id + ">").orElse("");
    return Card.saying(
        switch (told.news().kind()) {
          case OPENED ->
              "🚨 *%s is escalated*%s. Executive sponsor: %s. %s"
                  .formatted(name, where, person(told.room().sponsor()), note(told));
          case MILESTONE -> "*Escalation of %s:* %s (%s)".formatted(name, note(told), by(told));
          case DUE -> "*Escalation of %s:* an update is due%s.".formatted(name, where);
          case CLOSED ->
              "*The escalation of %s is over*, says %s: %s".formatted(name, by(told), note(told));
        });
  }

  /// Where Slack opened no room, with its word for why.
  public static Card withoutRoom(EscalationUpdated told, String error) {
    return elsewhere(told, Optional.empty())
        .then(card(told).elements().subList(1, card(told).elements().size() - 1))
        .smallPrint(
            "There is no room for it: Slack answered %s. Go on here; who keeps the workspace may let"
                    .formatted(Mrkdwn.code(error))
                + " apps make channels, and the app needs the scopes of its manifest.");
  }

  private static String note(EscalationUpdated told) {
    return told.news()
        .note()
        .map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, LONGEST)))
        .map(it -> it.matches(".*[.!?]") ? it : it + ".")
        .orElse("no reason given.");
  }

  private static String by(EscalationUpdated told) {
    return told.news().by().map(EscalationView::person).orElse("Oarlock");
  }

  private static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }

  private static String id(EscalationUpdated told) {
    return told.about().account().value();
  }

  private static String severity(EscalationLevel level) {
    return switch (level) {
      case NORMAL -> "normal";
      case HIGH -> "high";
      case URGENT -> "urgent";
    };
  }

  private static String cadence(EscalationRoom room) {
    return room.cadenceDays() == 1
        ? "each day"
        : "every " + EnglishPhrases.counted(room.cadenceDays(), "day");
  }
}
