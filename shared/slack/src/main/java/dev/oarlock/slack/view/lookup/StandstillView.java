package dev.oarlock.slack.view.lookup;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import java.time.Instant;

/// Answers about an account that stands still: nothing is shown of it without saying so first.
public final class StandstillView {

  private StandstillView() {}

  /// Above what was known when it was last computed.
  public static Card above(Card lastKnown, String name, Instant since) {
    return Card.saying(
            text(
                "⚠️ {0} What follows is what was known before, and may be wrong by now.",
                notComputed(name, since)))
        .then(lastKnown.elements());
  }

  /// Beside what somebody said of it.
  public static Card noted(String name, Instant since) {
    return Card.saying(
        text(
            "⚠️ {0} What you said is kept too, and counts from then on.",
            notComputed(name, since)));
  }

  /// Nothing was computed of it before, or it cannot be read.
  public static Card nothing(NamedAccount account, Instant since) {
    return Card.saying(
        text(
            "⚠️ {0} There is no score from before that could be shown. {1}",
            notComputed(account.name(), since), mend(account)));
  }

  /// Its state is damaged, and nobody has tried to score it since.
  public static Card damaged(NamedAccount account) {
    return Card.saying(
        text(
            "⚠️ What was computed of {0} cannot be read, so there is no score to show. Its signals"
                + " are kept. {1}",
            Mrkdwn.escape(account.name()), mend(account)));
  }

  private static String notComputed(String name, Instant since) {
    return text(
        "{0} has not been computed since {1}: something that came cannot be used. Its signals are"
            + " kept, and operators are told.",
        Mrkdwn.escape(name), DayText.moment(since));
  }

  private static String mend(NamedAccount account) {
    return text(
        "{0}, by your operators, computes it anew.",
        Mrkdwn.code("oarlock rebuild " + account.id().value()));
  }
}
