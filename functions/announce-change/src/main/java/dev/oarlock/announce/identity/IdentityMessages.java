package dev.oarlock.announce.identity;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.identity.IdentityListView;
import dev.oarlock.slack.view.identity.IdentityQuestionView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// One message for each id of another system that nobody has said whose it is, and of more than a
/// few a list of the day. Whatever is told of an id, its message is put anew as things are then, so
/// that it may be told late, twice, in any order.
public record IdentityMessages(
    GatheringPoster poster,
    IdentityQuestions questions,
    DirectoryNames accounts,
    InstantSource clock,
    Supplier<LocalDate> today) {
  /// So many questions stand in the channel by themselves until they are answered.
  private static final int MOST = 5;

  private static final String ASKED = "identity-questions";

  /// What is known already when it is first heard of need not be asked.
  public boolean isShown(IdentityNotice notice) {
    return isAsked(notice.identity())
        || questions.find(notice.identity()).isOpen(clock.instant())
        || poster.once().find(listKey()).isPresent();
  }

  public PostOutcome show(IdentityNotice notice, String channel, DeliveryProgress progress) {
    var identity = notice.identity();
    if (!isAsked(identity)) {
      var open = questions.open(clock.instant());
      if (isListed(identity, open)) {
        return poster.show(list(channel), progress);
      }
      poster.gather(ASKED, key(identity), key(identity), progress);
    }
    return poster.show(own(identity, channel), progress);
  }

  private boolean isAsked(ExternalId identity) {
    return poster.once().find(key(identity)).isPresent();
  }

  /// What is answered already has no question of its own any more, but may stand in the list.
  private boolean isListed(ExternalId identity, List<IdentityQuestion> open) {
    var isOpen = open.stream().anyMatch(it -> it.identity().equals(identity));
    return !isOpen || open.size() - unasked(open).size() >= MOST;
  }

  private List<IdentityQuestion> unasked(List<IdentityQuestion> open) {
    var asked = Set.copyOf(poster.items().of(ASKED));
    return open.stream().filter(it -> !asked.contains(key(it.identity()))).toList();
  }

  private GatheredMessage list(String channel) {
    return new GatheredMessage(
        listKey(),
        channel,
        () -> listed().stream().map(IdentityQuestion::toString).toList(),
        _ -> IdentityListView.inChannel(listed(), clock.instant()));
  }

  private List<IdentityQuestion> listed() {
    return unasked(questions.open(clock.instant()));
  }

  private String listKey() {
    return "identity-list:" + today.get();
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
              clock.instant(),
              accounts.suggestions().of(identity, question.waiting().hints()),
              accounts::nameOf);
        });
  }

  private static String key(ExternalId identity) {
    return IdentityNotice.messageKey(identity);
  }
}
