package dev.oarlock.announce.post;

import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.HistoryClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Posts each message under a key, once.
public record PostedOnce(PostedMessages posted, HistoryClient history) {
  public Optional<MessageLocation> find(String key) {
    return posted.find(key);
  }

  /// `places` are those where it may stand if an earlier attempt died.
  public PostOutcome post(String key, List<MessagePlace> places, Supplier<PostOutcome> attempt) {
    return switch (posted.postOnce(key, new SearchablePost(key, places, history, attempt))) {
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> outcome;
      case PostOnceResult.AlreadyPosted<PostOutcome>(var at) ->
          new PostOutcome.Posted(at.channel(), at.ts());
      case PostOnceResult.HeldByOther<PostOutcome> _ -> new PostOutcome.Busy();
      case PostOnceResult.StillUnclear<PostOutcome>(var reason) -> new PostOutcome.Held(reason);
      case PostOnceResult.NeverAgain<PostOutcome>(var reason) -> new PostOutcome.Spent(reason);
    };
  }

  /// It stands elsewhere now, since it was gone from where it stood.
  public void moved(String key, MessageLocation location) {
    posted.markPosted(key, location);
  }
}
