package dev.oarlock.announce.message;

import dev.oarlock.announce.post.BurstRun;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheredAnnouncement;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.announce.risk.RiskCards;
import dev.oarlock.aws.store.slack.TimedItem;
import dev.oarlock.aws.store.slack.TimedItems;
import dev.oarlock.aws.store.slack.TimedItems.Span;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.alert.BurstView.BurstItem;
import dev.oarlock.slack.view.alert.BurstView.BurstKind;
import dev.oarlock.slack.view.feedback.HandoverView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One message for what comes in a burst: more than five alerts, recoveries, overdue renewals or
/// hand-overs to several people for a channel within any ten minutes. Up to five are posted each by
/// itself; from the sixth on a list has all of them.
public record BurstMessages(GatheringPoster poster, TimedItems items) {
  private static final String TAKEN_BACK = ":taken-back";

  public void gather(Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    key(announcement, place).ifPresent(key -> gather(key, announcement, place.at(), progress));
  }

  /// What leaves a list is kept by when it came into it.
  public void gatherTakenBack(
      PulseWithdrawn withdrawn, BurstPlace place, DeliveryProgress progress) {
    var at = listed(withdrawn, place).map(TimedItem::at).orElse(place.at());
    gather(place.key(BurstKind.HANDED_OVER) + TAKEN_BACK, withdrawn, at, progress);
  }

  private void gather(
      String key, Announcement announcement, Instant at, DeliveryProgress progress) {
    if (progress.gathered().add(key + " " + announcement.id())) {
      items.add(key, item(announcement, at));
    }
  }

  private static TimedItem item(Announcement announcement, Instant at) {
    var content = GatheredAnnouncement.write(announcement);
    return new TimedItem(at, announcement.id(), content, Optional.empty());
  }

  /// Empty where it is no burst, so that it is posted by itself.
  public Optional<PostOutcome> show(
      Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    gather(announcement, place, progress);
    return key(announcement, place)
        .flatMap(key -> list(announcement.id(), key, place))
        .map(message -> poster.show(message, progress));
  }

  /// The list without what left it; empty where it was in none.
  public Optional<PostOutcome> showTakenBack(
      PulseWithdrawn withdrawn, BurstPlace place, DeliveryProgress progress) {
    var key = place.key(BurstKind.HANDED_OVER);
    return listed(withdrawn, place)
        .flatMap(TimedItem::list)
        .map(list -> poster.show(message(list, key, place.channel()), progress));
  }

  /// The latest that is taken back, of the day.
  private Optional<TimedItem> listed(PulseWithdrawn withdrawn, BurstPlace place) {
    var day = new Span(place.at().minus(Duration.ofDays(1)), place.at());
    return items.within(place.key(BurstKind.HANDED_OVER), day).stream()
        .filter(item -> isOf(withdrawn, GatheredAnnouncement.read(item.content())))
        .reduce((_, later) -> later);
  }

  private static boolean isOf(PulseWithdrawn withdrawn, Announcement wanted) {
    return wanted.about().account().equals(withdrawn.about().account())
        && wanted.about().csm().filter(withdrawn.asked()::isSamePersonAs).isPresent();
  }

  private Optional<GatheredMessage> list(String id, String key, BurstPlace place) {
    return BurstRun.of(id, items.within(key, BurstRun.around(place.at())))
        .filter(run -> run.one().list().isPresent() || !isForOnePerson(run))
        .map(run -> listed(run, key))
        .map(list -> message(list, key, place.channel()));
  }

  /// All that one person takes over is one message already.
  private static boolean isForOnePerson(BurstRun run) {
    var all = run.members().stream().map(it -> GatheredAnnouncement.read(it.content())).toList();
    return all.stream().allMatch(PulseRequested.class::isInstance)
        && all.stream().map(it -> it.about().csm().map(csm -> csm.person())).distinct().count()
            == 1;
  }

  /// The list that the item is in now. If another delivery has put it elsewhere meanwhile, that one
  /// cares for the rest.
  private String listed(BurstRun run, String key) {
    var list = run.one().list().orElseGet(() -> items.putInto(run.list(), key, run.one()));
    if (list.equals(run.list())) {
      run.unlisted().forEach(item -> items.putInto(list, key, item));
    }
    return list;
  }

  private GatheredMessage message(String list, String key, String channel) {
    return new GatheredMessage(key + ":" + list, channel, () -> contents(list, key), this::card);
  }

  private List<String> contents(String list, String key) {
    var span = BurstRun.spanOf(Long.parseLong(list));
    var listed =
        items.within(key, span).stream()
            .filter(item -> item.list().filter(list::equals).isPresent());
    return Stream.concat(listed, items.within(key + TAKEN_BACK, span).stream())
        .map(TimedItem::content)
        .toList();
  }

  /// Where a burst is counted: in a channel, by when it was announced, so that whatever comes again
  /// comes into the same list.
  record BurstPlace(String channel, Instant at) {
    private String key(BurstKind kind) {
      return "burst:" + kind + ":" + channel;
    }
  }

  private static Optional<String> key(Announcement announcement, BurstPlace place) {
    return BurstItem.of(announcement).map(item -> place.key(item.kind()));
  }

  private Card card(List<String> items) {
    var all = items.stream().map(GatheredAnnouncement::read).toList();
    return all.getFirst() instanceof PulseRequested
        ? HandoverView.ofSeveral(all)
        : BurstView.of(withCards(all));
  }

  private List<BurstItem> withCards(List<Announcement> all) {
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i ->
            BurstItem.of(all.get(i)).stream()
                .map(
                    item -> i < BurstRun.MOST_SINGLE && hasCard(all.get(i)) ? item.onCard() : item))
        .toList();
  }

  /// Only the first few that a list has may have been told by themselves before.
  private boolean hasCard(Announcement announcement) {
    return announcement instanceof AccountAtRisk risk
        && poster.once().find(RiskCards.cardOf(risk)).isPresent();
  }
}
