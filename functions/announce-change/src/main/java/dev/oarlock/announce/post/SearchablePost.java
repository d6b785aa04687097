package dev.oarlock.announce.post;

import dev.oarlock.aws.store.posted.MessageLocation;
import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.aws.store.posted.PostEffect;
import dev.oarlock.aws.store.posted.PostSearch;
import dev.oarlock.aws.store.posted.UnclearPost;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.MessagePlace;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.client.history.MessageSearch;
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
    return switch (outcome) {
      case PostOutcome.Posted(var channel, var ts) ->
          new PostEffect.Standing(new MessageLocation(channel, ts));
      case PostOutcome.Unclear(var place, _) ->
          new PostEffect.Unknown(place.channel(), place.thread());
      case PostOutcome.RateLimited _,
          PostOutcome.Unavailable _,
          PostOutcome.Busy _,
          PostOutcome.Held _,
          PostOutcome.Spent _,
          PostOutcome.Refused _ ->
          new PostEffect.Nothing();
    };
  }

  @Override
  public PostSearch search(UnclearPost unclear) {
    var sentTo = unclear.sentTo().map(to -> new MessagePlace(to.channel(), to.thread()));
    var found =
        history.find(sentTo.map(List::of).orElse(places), new MessageMark(key), unclear.since());
    return switch (found) {
      case MessageSearch.Found(var channel, var ts) ->
          new PostSearch.Found(new MessageLocation(channel, ts));
      case MessageSearch.Missing(var sure) -> new PostSearch.Missing(sure);
      case MessageSearch.Unreadable(var error) -> new PostSearch.Unreadable(error);
      case MessageSearch.Unanswered(var reason) -> new PostSearch.Unanswered(reason);
    };
  }
}
