package dev.oarlock.slack.view.escalation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.util.Optional;

/// What whoever escalates is answered, privately.
public final class EscalationReplyView {
  private EscalationReplyView() {}

  public static Card taken(AccountState state, EscalationNoted step) {
    var name = name(state);
    return Card.saying(
        switch (step.step()) {
          case OPEN ->
              text(
                  "The escalation of {0} is begun. A private room is opened in a moment; the"
                      + " account's owner, who leads them, the sponsor and you are called in.",
                  name);
          case MILESTONE -> text("Saved in the log of {0}. Its room hears it in a moment.", name);
          case CLOSE ->
              text(
                  "The escalation of {0} ends. Its room is told, and archived, in a moment.", name);
        });
  }

  public static Card openAlready(AccountState state, EscalationRoom room) {
    return Card.saying(
        text(
            "{0} is escalated since {1}, with {2} as its sponsor. An update: {3}. When it is over:"
                + " {4}.",
            name(state),
            DayText.moment(room.opened()),
            OwnerText.of(Optional.of(room.sponsor())),
            Mrkdwn.code("/escalate " + TypedName.of(state) + " milestone: what is reached"),
            Mrkdwn.code("/escalate " + TypedName.of(state) + " close: how it ended")));
  }

  public static Card notOpen(AccountState state) {
    return Card.saying(
        text(
            "{0} is not escalated, so nothing was changed. {1} begins it.",
            name(state), Mrkdwn.code("/escalate " + TypedName.of(state))));
  }

  public static Card help() {
    return Card.saying(
        text(
            "`/escalate acme` opens a form: who sponsors it, how severe it is, how often there is"
                + " an update. A private room is made for it. `/escalate acme milestone: their CTO"
                + " joined` and `/escalate acme close: solved` go into the account's log and the"
                + " room."));
  }

  private static String name(AccountState state) {
    return "*" + Mrkdwn.escape(state.name()) + "*";
  }
}
