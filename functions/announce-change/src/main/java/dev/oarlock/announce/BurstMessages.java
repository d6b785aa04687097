package dev.oarlock.announce;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.post.GatheringPoster;
import dev.oarlock.announce.post.GatheringPoster.GatheredMessage;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.PostOutcome;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.alert.BurstView.BurstItem;
import dev.oarlock.slack.view.alert.BurstView.BurstKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One message for what comes in a burst: more than five alerts, recoveries or overdue renewals for
/// a channel within ten minutes. Up to five are posted each by itself; from the sixth on a list has
/// all of them.
record BurstMessages(GatheringPoster poster) {
  private static final int MAX_SINGLE = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  void gather(Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    BurstItem.of(announcement)
        .ifPresent(item ->
            poster.gather(
                place.key(item.kind()),
                announcement.id(),
                JsonTree.write(
                    AnnouncementJson.write(announcement).put("type", announcement.type())),
                progress));
  }

  /// Empty where it is no burst, so that it is posted by itself.
  Optional<PostOutcome> show(
      Announcement announcement, BurstPlace place, DeliveryProgress progress) {
    gather(announcement, place, progress);
    return BurstItem.of(announcement)
        .map(item -> place.key(item.kind()))
        .filter(key -> poster.count(key) > MAX_SINGLE)
        .map(key -> new GatheredMessage(key, place.channel(), BurstMessages::card))
        .map(message -> poster.show(message, progress));
  }

  /// Where a burst is counted: in a channel, within ten minutes of when it was announced, so that
  /// whatever comes again comes into the same list.
  record BurstPlace(String channel, Instant at) {
    private String key(BurstKind kind) {
      var window = at.getEpochSecond() / WINDOW.toSeconds();
      return "burst:" + kind + ":" + channel + ":" + window;
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
