package dev.oarlock.answer;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import dev.oarlock.aws.posted.Claim;
import dev.oarlock.aws.posted.Post;
import dev.oarlock.aws.posted.Posted;
import java.io.IOException;

/// What was shared from which card: a double click, or one that Slack sends again, shares once.
record Shares(Posted posted) {
  /// Something that posts; it throws when Slack does not take it.
  interface Posting {
    void post() throws IOException;
  }

  /// Posts and answers true, unless this card was shared before or is being shared right now.
  boolean once(BlockActionPayload click, Posting posting) throws IOException {
    var id = id(click);
    return switch (posted.claim(id)) {
      case Claim.Ours _ -> {
        postOrRelease(id, posting);
        posted.done(id, new Post(click.getContainer().getChannelId(), cardOf(click)));
        yield true;
      }
      case Claim.Theirs _, Claim.Done _ -> false;
    };
  }

  private void postOrRelease(String id, Posting posting) throws IOException {
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
