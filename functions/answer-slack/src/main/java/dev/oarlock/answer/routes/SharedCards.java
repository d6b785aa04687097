package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.aws.store.posted.MessageLocation;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.access.ShareRefusalView;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// What was shared from which card: a double click, or one that Slack sends again, shares once.
public record SharedCards(PostedMessages posted, Function<String, ChannelAccess> posting) {
  /// Something that posts; it throws when Slack does not take it.
  interface PostAction {
    void post() throws IOException;
  }

  /// Why nothing may be shared where a card stands; empty if it may.
  Optional<Card> refusal(BlockActionPayload click) {
    return switch (posting.apply(click.getContainer().getChannelId())) {
      case ChannelAccess.Open _ -> Optional.empty();
      case ChannelAccess.Closed closed -> Optional.of(ShareRefusalView.of(closed));
      case ChannelAccess.Unclear unclear -> Optional.of(ShareRefusalView.of(unclear));
    };
  }

  /// Posts and answers true, unless this card was shared before or is being shared right now. What
  /// stands in for the shared message is the card whose button was clicked: no two in a channel
  /// have the same timestamp, and a `response_url` does not tell that of the shared one.
  boolean shareOnce(BlockActionPayload click, PostAction share) throws IOException {
    var card =
        new MessageLocation(
            click.getContainer().getChannelId(), click.getContainer().getMessageTs());
    var posting =
        posted.postOnce(
            "share-" + card.channel() + "-" + card.ts(),
            () -> {
              share.post();
              return card;
            },
            Optional::of);
    return switch (posting) {
      case PostOnceResult.Attempted<MessageLocation> _ -> true;
      case PostOnceResult.AlreadyPosted<MessageLocation> _,
          PostOnceResult.HeldByOther<MessageLocation> _,
          PostOnceResult.StillUnclear<MessageLocation> _,
          PostOnceResult.NeverAgain<MessageLocation> _ ->
          false;
    };
  }
}
