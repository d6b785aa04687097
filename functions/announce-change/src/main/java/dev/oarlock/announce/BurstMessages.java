package dev.oarlock.announce;

import dev.oarlock.announce.post.BurstRun;
import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.slack.TimedItem;
import dev.oarlock.aws.store.slack.TimedItems;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.alert.BurstView.BurstItem;
import dev.oarlock.slack.view.alert.BurstView.BurstKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message for what comes in a burst: more than five alerts, recoveries or overdue renewals for
/// a channel within any ten minutes. Up to five are posted each by itself; from the sixth on a list
/// has all of them.
record BurstMessages(GatheringPoster poster, TimedItems items) {

  void gather(Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    BurstItem.of(announcement)
        .map(item -> place.key(item.kind()))
        .filter(key -> progress.gathered().add(key + " " + announcement.id()))
        .ifPresent(key -> items.add(key, item(announcement, place.at())));
  }

  private static TimedItem item(Announcement announcement, Instant at) {
    var row = AnnouncementJson.write(announcement).put("type", announcement.type());
    return new TimedItem(at, announcement.id(), JsonTree.write(row), Optional.empty());
  }

  /// Empty where it is no burst, so that it is posted by itself.
  Optional<PostOutcome> show(
      Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    gather(announcement, place, progress);
    return BurstItem.of(announcement)
        .map(item -> place.key(item.kind()))
        .flatMap(key -> list(announcement.id(), key, place))
        .map(message -> poster.show(message, progress));
  }

  private Optional<GatheredMessage> list(String id, String key, BurstPlace place) {
    return BurstRun.of(id, items.within(key, BurstRun.around(place.at())))
        .map(run -> listed(run, key))
        .map(list -> message(list, key, place.channel()));
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
    return new GatheredMessage(
        key + ":" + list, channel, () -> contents(list, key), BurstMessages::card);
  }

  private List<String> contents(String list, String key) {
    return items.within(key, BurstRun.spanOf(Long.parseLong(list))).stream()
        .filter(item -> item.list().filter(list::equals).isPresent())
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

  private static Card card(List<String> items) {
    return BurstView.of(items.stream().flatMap(item -> read(item).stream()).toList());
  }

  private static Optional<BurstItem> read(String item) {
    var row = JsonTree.parse(item);
    return BurstItem.of(AnnouncementJson.read(row.required("type").asText(), row));
  }
}
