package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.aws.store.posted.MessageLocation;
import dev.oarlock.aws.store.posted.OncePost;
import dev.oarlock.aws.store.posted.PostEffect;
import dev.oarlock.aws.store.posted.PostOnceResult;
import dev.oarlock.aws.store.posted.PostSearch;
import dev.oarlock.aws.store.posted.PostedMessages;
import dev.oarlock.aws.store.posted.UnclearPost;
import dev.oarlock.slack.access.ChannelAccess;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.view.access.ShareRefusalView;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// What was shared from which card: a double click, or one that Slack sends again, shares once.
public record SharedCards(
    PostedMessages posted, Function<String, ChannelAccess> posting, AskerRights rights) {
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

  /// Whether figures may go into the channel where a card stands.
  boolean mayShareFigures(BlockActionPayload click) {
    var channel = click.getChannel();
    var name = channel == null || channel.getName() == null ? "" : channel.getName();
    return rights.mayShareFigures(click.getContainer().getChannelId(), name);
  }

  /// What came of a click.
  enum ShareResult {
    SHARED,
    SHARED_BEFORE,
    /// Slack took it or not, and did not say.
    UNCLEAR
  }

  /// Posts, unless this card was shared before or is being shared right now. Where Slack did not
  /// answer, a click a minute later shares it once more, and none after that: nobody can look for
  /// what went over a `response_url`. What stands in for the shared message is the card whose
  /// button was clicked: no two in a channel have the same timestamp, and a `response_url` does not
  /// tell that of the shared one.
  ShareResult shareOnce(BlockActionPayload click, PostAction share) throws IOException {
    var card =
        new MessageLocation(
            click.getContainer().getChannelId(), click.getContainer().getMessageTs());
    var posting =
        posted.postOnce("share-" + card.channel() + "-" + card.ts(), new CardShare(card, share));
    return switch (posting) {
      case PostOnceResult.Attempted<ShareResult>(var result) -> result;
      case PostOnceResult.AlreadyPosted<ShareResult> _, PostOnceResult.HeldByOther<ShareResult> _ ->
          ShareResult.SHARED_BEFORE;
      case PostOnceResult.StillUnclear<ShareResult> _, PostOnceResult.NeverAgain<ShareResult> _ ->
          ShareResult.UNCLEAR;
    };
  }

  private record CardShare(MessageLocation card, PostAction action)
      implements OncePost<ShareResult, IOException> {
    @Override
    public ShareResult post() throws IOException {
      try {
        action.post();
        return ShareResult.SHARED;
      } catch (IOException e) {
        if (SlackClients.isNotSent(e)) {
          throw e;
        }
        return ShareResult.UNCLEAR;
      }
    }

    @Override
    public PostEffect effect(ShareResult result) {
      return result == ShareResult.SHARED
          ? new PostEffect.Standing(card)
          : new PostEffect.Unknown(card.channel(), Optional.empty());
    }

    @Override
    public PostSearch search(UnclearPost unclear) {
      return new PostSearch.Unreadable("a response_url shows nothing");
    }
  }
}
