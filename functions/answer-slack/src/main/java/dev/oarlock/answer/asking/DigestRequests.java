package dev.oarlock.answer.asking;

import dev.oarlock.answer.feedback.SlackEventPublisher;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.digest.DigestReplyView;
import java.util.Locale;

/// Answers `/digest`. The digest itself is asked for on the bus, because reading the whole
/// portfolio takes longer than Slack waits for an answer.
public record DigestRequests(SlackEventPublisher events) {
  /// Who asks where, and where they hear the answer. A request that is heard twice under one
  /// `correlation` posts once.
  public record Asker(String channel, String user, String responseUrl, String correlation) {}

  /// What was typed after `/digest`.
  public Card answer(String typed, Asker asker) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "", "show" -> requested(asker, false, DigestReplyView.started());
      case "post" -> post(asker);
      case "help" -> DigestReplyView.help();
      default -> DigestReplyView.unclear(typed.strip());
    };
  }

  /// Posts it in its channel.
  public Card post(Asker asker) {
    return requested(asker, true, DigestReplyView.posting());
  }

  private Card requested(Asker asker, boolean post, Card reply) {
    var detail =
        JsonTree.object()
            .put("channel", asker.channel())
            .put("user", asker.user())
            .put("responseUrl", asker.responseUrl())
            .put("correlation", asker.correlation())
            .put("post", post);
    events.put("oarlock", "DigestRequested", detail);
    return reply;
  }
}
