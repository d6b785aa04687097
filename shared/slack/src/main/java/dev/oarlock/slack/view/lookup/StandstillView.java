package dev.oarlock.slack.view.lookup;

import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import java.time.Instant;

/// Answers about an account that stands still: nothing is shown of it without saying so first.
public final class StandstillView {
  private static final String MEND = "%s, by your operators, computes it anew.";

  private StandstillView() {}

  /// Above what was known when it was last computed.
  public static Card above(Card lastKnown, String name, Instant since) {
    return Card.saying(
            "⚠️ "
                + notComputed(name, since)
                + " What follows is what was known before, and may be wrong by now.")
        .then(lastKnown.elements());
  }

  /// Beside what somebody said of it.
  public static Card noted(String name, Instant since) {
    return Card.saying(
        "⚠️ " + notComputed(name, since) + " What you said is kept too, and counts from then on.");
  }

  /// Nothing was computed of it before, or it cannot be read.
  public static Card nothing(NamedAccount account, Instant since) {
    return Card.saying(
        "⚠️ "
            + notComputed(account.name(), since)
            + " There is no score from before that could be shown. "
            + MEND.formatted(Mrkdwn.code("oarlock rebuild " + account.id().value())));
  }

  /// Its state is damaged, and nobody has tried to score it since.
  public static Card damaged(NamedAccount account) {
    return Card.saying(
        "⚠️ What was computed of "
            + Mrkdwn.escape(account.name())
            + " cannot be read, so there is no score to show. Its signals are kept. "
            + MEND.formatted(Mrkdwn.code("oarlock rebuild " + account.id().value())));
  }

  private static String notComputed(String name, Instant since) {
    return "%s has not been computed since %s: something that came cannot be used. Its signals are"
            .formatted(Mrkdwn.escape(name), DayText.moment(since))
        + " kept, and operators are told.";
  }
}
