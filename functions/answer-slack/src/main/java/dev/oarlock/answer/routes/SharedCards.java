package dev.oarlock.answer.routes;

import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.MessageClient;
import dev.oarlock.slack.client.MessageMark;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.client.history.HistoryClient;
import dev.oarlock.slack.view.access.ShareRefusalView;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What was shared from which card: a double click, or one that Slack sends again, shares once.
public record SharedCards(
    PostedMessages posted,
    Function<String, ChannelAccess> posting,
    AskerRights rights,
    Supplier<ShareClients> slack) {
  /// What posts a card, what looks whether it stands, and what tells operators that nobody knows.
  public record ShareClients(MessageClient messages, HistoryClient history, Runnable unclear) {}

  /// Why nothing may be shared where a card stands; empty if it may.
  Optional<Card> refusal(BlockActionPayload click) {
    return switch (posting.apply(click.getContainer().getChannelId())) {
      case ChannelAccess.Open _ -> Optional.empty();
      case ChannelAccess.Closed closed -> Optional.of(ShareRefusalView.of(closed));
      case ChannelAccess.Unclear unclear -> Optional.of(ShareRefusalView.of(unclear));
    };
  }

  /// Whether figures may go into the channel where a card stands.
  boolean mayShareFigures(BlockActionPayload click) {
    var channel = click.getChannel();
    var name = channel == null || channel.getName() == null ? "" : channel.getName();
    return rights.mayShareFigures(click.getContainer().getChannelId(), name);
  }

  /// What came of a click.
  sealed interface ShareResult {
    record Shared() implements ShareResult {}

    record SharedBefore() implements ShareResult {}

    /// Slack took it or not, and did not say; a click a minute later looks for it first.
    record Unclear() implements ShareResult {}

    /// It was sent twice without an answer, where nobody may look for it.
    record SentTwice() implements ShareResult {}

    record NotTaken(String reason) implements ShareResult {}
  }

  /// Posts, unless this card was shared before or is being shared right now. What stands in for the
  /// shared message is the card whose button was clicked: no two in a channel have the same
  /// timestamp. The message carries that as its mark, by which it is looked for where Slack did not
  /// answer; the bot is in each channel that may be shared into.
  ShareResult shareOnce(BlockActionPayload click, Card card) {
    var button = click.getContainer();
    var key = "share-" + button.getChannelId() + "-" + button.getMessageTs();
    var place = MessagePlace.channel(button.getChannelId());
    var share = new CardShare(place, new MessageMark(key), card, slack.get());
    return switch (posted.postOnce(key, share)) {
      case PostOnceResult.Attempted<PostOutcome>(var outcome) -> result(outcome);
      case PostOnceResult.AlreadyPosted<PostOutcome> _, PostOnceResult.HeldByOther<PostOutcome> _ ->
          new ShareResult.SharedBefore();
      case PostOnceResult.StillUnclear<PostOutcome> _ -> new ShareResult.Unclear();
      case PostOnceResult.NeverAgain<PostOutcome> _ -> new ShareResult.SentTwice();
    };
  }

  private ShareResult result(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Posted _ -> new ShareResult.Shared();
      case PostOutcome.Unclear _, PostOutcome.Held _, PostOutcome.Busy _ -> {
        slack.get().unclear().run();
        yield new ShareResult.Unclear();
      }
      case PostOutcome.Spent _ -> new ShareResult.SentTwice();
      case PostOutcome.RateLimited _ -> new ShareResult.NotTaken(text("too many messages at once"));
      case PostOutcome.Unavailable(var reason) -> new ShareResult.NotTaken(reason);
      case PostOutcome.Refused(var error) -> new ShareResult.NotTaken(error);
    };
  }
}
