package dev.oarlock.digest;

import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.MessageSearch;
import dev.oarlock.domain.delivery.PostEffect;
import dev.oarlock.domain.delivery.UnclearPost;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.HistoryClient;
import java.util.List;
import java.util.function.Supplier;

/// A digest on its way into its channel, where it is looked for if nobody knows whether it arrived.
record DigestPost(MessageMark mark, MessagePlace place, Supplier<Card> card, Clients slack)
    implements OncePost<PostOutcome, RuntimeException> {

  /// What posts, and what looks.
  record Clients(MessageClient messages, HistoryClient history) {}

  @Override
  public PostOutcome post() {
    return slack.messages().post(place, mark, card.get());
  }

  @Override
  public PostEffect effect(PostOutcome outcome) {
    return outcome.effect();
  }

  @Override
  public MessageSearch search(UnclearPost unclear) {
    return slack.history().find(List.of(place), mark, unclear.since());
  }
}
