package dev.oarlock.announce.post;

import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.MessageSearch;
import dev.oarlock.domain.delivery.PostEffect;
import dev.oarlock.domain.delivery.UnclearPost;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.HistoryClient;
import java.util.List;
import java.util.function.Supplier;

/// A post that is looked for by its key where it may have gone, if nobody knows whether it did.
record SearchablePost(
    String key, List<MessagePlace> places, HistoryClient history, Supplier<PostOutcome> attempt)
    implements OncePost<PostOutcome, RuntimeException> {

  @Override
  public PostOutcome post() {
    return attempt.get();
  }

  @Override
  public PostEffect effect(PostOutcome outcome) {
    return outcome.effect();
  }

  @Override
  public MessageSearch search(UnclearPost unclear) {
    var where = unclear.sentTo().map(List::of).orElse(places);
    return history.find(where, new MessageMark(key), unclear.since());
  }
}
