package dev.oarlock.answer.response;

import com.slack.api.bolt.util.JsonOps;
import dev.oarlock.aws.store.table.RecentResults;
import dev.oarlock.slack.card.Card;

/// Cards as Slack reads them, so that what was shown a moment ago is not made into blocks, text and
/// JSON again.
public final class WrittenCards {
  private static final int MOST = 64;

  private final RecentResults<Card, Card, String> latest = new RecentResults<>(MOST);

  /// The body of an answer to a command that only who asked can see.
  String ephemeral(Card card) {
    return latest.get(card, card, it -> JsonOps.toJsonString(EphemeralResponse.of(it)));
  }
}
