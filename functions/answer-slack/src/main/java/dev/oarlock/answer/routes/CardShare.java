package dev.oarlock.answer.routes;

import dev.oarlock.answer.routes.SharedCards.ShareClients;
import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.MessageSearch;
import dev.oarlock.domain.delivery.PostEffect;
import dev.oarlock.domain.delivery.UnclearPost;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import java.util.List;

/// A card on its way into its channel, where it is looked for if nobody knows whether it arrived.
record CardShare(MessagePlace place, MessageMark mark, Card card, ShareClients slack)
    implements OncePost<PostOutcome, RuntimeException> {

  @Override
  public PostOutcome post() {
    return slack.messages().post(place, mark, card);
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
