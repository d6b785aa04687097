package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.aws.store.slack.MessageLocation;
import dev.oarlock.aws.store.slack.PostedMessages;
import dev.oarlock.aws.store.slack.PostingClaim;
import java.io.IOException;

/// What was shared from which card: a double click, or one that Slack sends again, shares once.
public record SharedCards(PostedMessages posted) {
  /// Something that posts; it throws when Slack does not take it.
  interface PostAction {
    void post() throws IOException;
  }

  /// Posts and answers true, unless this card was shared before or is being shared right now.
  boolean once(BlockActionPayload click, PostAction posting) throws IOException {
    var id = id(click);
    return switch (posted.claim(id)) {
      case PostingClaim.Granted _ -> {
        postOrRelease(id, posting);
        posted.markPosted(
            id, new MessageLocation(click.getContainer().getChannelId(), cardOf(click)));
        yield true;
      }
      case PostingClaim.HeldByOther _, PostingClaim.AlreadyPosted _ -> false;
    };
  }

  private void postOrRelease(String id, PostAction posting) throws IOException {
    var taken = false;
    try {
      posting.post();
      taken = true;
    } finally {
      if (!taken) {
        posted.release(id); // so that the next click may try at once
      }
    }
  }

  private static String id(BlockActionPayload click) {
    return "share-" + click.getContainer().getChannelId() + "-" + cardOf(click);
  }

  /// The timestamp of the card whose button was clicked; no two in a channel have the same. What is
  /// shared gets one of its own, of which a `response_url` tells nothing.
  private static String cardOf(BlockActionPayload click) {
    return click.getContainer().getMessageTs();
  }
}
