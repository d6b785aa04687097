package dev.oarlock.slack.client.history;

import java.util.List;

/// What was said in a thread.
public sealed interface ThreadReplies {
  /// The texts under the first message, the oldest first; `more` where there are others.
  record ReadReplies(List<String> texts, boolean more) implements ThreadReplies {
    public ReadReplies {
      texts = List.copyOf(texts);
    }
  }

  /// Slack did not let us read it, or did not answer in time; `error` is Slack's own word.
  record UnreadReplies(String error) implements ThreadReplies {}
}
