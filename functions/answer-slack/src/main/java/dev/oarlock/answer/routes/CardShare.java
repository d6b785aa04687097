package dev.oarlock.answer.routes;

import dev.oarlock.answer.routes.SharedCards.ShareClients;
import dev.oarlock.aws.store.posted.MessageLocation;
import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.aws.store.posted.PostEffect;
import dev.oarlock.aws.store.posted.PostSearch;
import dev.oarlock.aws.store.posted.UnclearPost;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.MessagePlace;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.MessageSearch;
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
    return switch (outcome) {
      case PostOutcome.Posted(var channel, var ts) ->
          new PostEffect.Standing(new MessageLocation(channel, ts));
      case PostOutcome.Unclear _ -> new PostEffect.Unknown(place.channel(), place.thread());
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
    return switch (slack.history().find(List.of(place), mark, unclear.since())) {
      case MessageSearch.Found(var channel, var ts) ->
          new PostSearch.Found(new MessageLocation(channel, ts));
      case MessageSearch.Missing(var sure) -> new PostSearch.Missing(sure);
      case MessageSearch.Unreadable(var error) -> new PostSearch.Unreadable(error);
      case MessageSearch.Unanswered(var reason) -> new PostSearch.Unanswered(reason);
    };
  }
}
