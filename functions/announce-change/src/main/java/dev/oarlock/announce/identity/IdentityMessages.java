package dev.oarlock.announce.identity;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.identity.IdentityQuestionView;
import java.time.InstantSource;
import java.util.List;

/// One message for each id of another system that nobody has said whose it is. Whatever is told of
/// it, the message is put anew as things are then, so that it may be told late, twice, in any
/// order.
public record IdentityMessages(
    GatheringPoster poster,
    IdentityQuestions questions,
    DirectoryNames accounts,
    InstantSource clock) {

  /// What is known already when it is first heard of need not be asked.
  public boolean isShown(IdentityNotice notice) {
    return poster.once().find(key(notice.identity())).isPresent()
        || questions.find(notice.identity()).isOpen(clock.instant());
  }

  public PostOutcome show(IdentityNotice notice, String channel, DeliveryProgress progress) {
    return poster.show(own(notice.identity(), channel), progress);
  }

  private GatheredMessage own(ExternalId identity, String channel) {
    return new GatheredMessage(
        key(identity),
        channel,
        () -> List.of(questions.find(identity).toString()),
        _ -> {
          var question = questions.find(identity);
          return IdentityQuestionView.of(
              question,
              question.standing(clock.instant()),
              accounts.suggestions().of(identity, question.waiting().hints()),
              accounts::nameOf);
        });
  }

  private static String key(ExternalId identity) {
    return IdentityNotice.messageKey(identity);
  }
}
