package dev.oarlock.announce;

import dev.oarlock.announce.post.DeliveryProgress;
import dev.oarlock.announce.route.ChannelDelivery;
import dev.oarlock.announce.route.QueuedAnnouncement;
import dev.oarlock.aws.store.alert.QuietChannels;
import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.DeliveryBacklog.BacklogHead;
import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;
import dev.oarlock.slack.client.PostOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Posts what waits for a channel, oldest first, until nothing does, Slack is not there, or the
/// time of the invocation is up.
record BacklogDelivery(
    DeliveryBacklog backlog,
    QuietChannels quiet,
    SlackAnnouncer announcer,
    DeliveryReports reports,
    Clock clock) {
  private static final Duration BUSY = Duration.ofSeconds(1);

  /// Another instance is at the same post: most are done in a moment, and three seconds are enough.
  private static final List<Duration> BUSY_WAITS =
      IntStream.of(50, 100, 250, 600, 1000, 1000).mapToObj(Duration::ofMillis).toList();

  /// Whether all posts of an announcement stand now.
  boolean deliver(QueuedAnnouncement queued, DeliveryProgress progress) {
    var allStand = true;
    if (queued.isErased(progress.erased())) {
      return true;
    }
    for (var delivery : announcer.deliveries(queued)) {
      allStand &= deliver(delivery, progress);
    }
    return allStand;
  }

  private boolean deliver(ChannelDelivery delivery, DeliveryProgress progress) {
    if (!announcer.stands(delivery) && !announcer.isEarly(delivery, clock.instant())) {
      queueUp(delivery, progress);
    }
    return announcer.stands(delivery);
  }

  /// While the channel is quiet it only joins those that wait there, unless it may not wait: then
  /// it passes them in a line of its own.
  private void queueUp(ChannelDelivery delivery, DeliveryProgress progress) {
    if (!isQuiet(delivery.channel())) {
      backlog.join(delivery.channel(), delivery.waiting());
      deliverChannel(delivery.channel(), delivery.channel(), progress);
    } else if (announcer.isUrgent(delivery)) {
      var line = DeliveryBacklog.ofUrgent(delivery.channel());
      backlog.join(line, delivery.waiting());
      deliverChannel(line, delivery.channel(), progress);
    } else {
      backlog.join(delivery.channel(), delivery.waiting());
    }
  }

  private boolean isQuiet(String channel) {
    return quiet.find(channel).filter(hours -> hours.contains(clock.instant())).isPresent();
  }

  private void deliverChannel(String line, String channel, DeliveryProgress progress) {
    var tries = 0;
    while (progress.budget().hasTimeForPost()) {
      var head = backlog.head(line);
      if (head.next().isEmpty() || clock.instant().isBefore(head.pause().until())) {
        return;
      }
      if (backlog.holdsBefore(DeliveryBacklog.ofDigests(channel), head.next().get().at())) {
        return; // a digest of before, which is tried by itself
      }
      switch (post(head.next().get(), progress)) {
        case AfterPost.Leave _ -> {
          leave(line, head);
          tries = 0;
        }
        case AfterPost.Again(var pause, var waits) -> {
          if (tries >= waits.size() || !progress.budget().waitFor(waits.get(tries++))) {
            backlog.pause(line, head.pause().until(clock.instant().plus(pause)));
            return;
          }
        }
        case AfterPost.Rest _ -> {
          backlog.pause(line, head.pause().grown(clock.instant()));
          return;
        }
      }
    }
  }

  private void leave(String line, BacklogHead head) {
    head.next().ifPresent(done -> backlog.leave(line, done));
    if (head.pause().isSet()) {
      backlog.resume(line);
    }
  }

  /// What a post means for those that wait behind it.
  private sealed interface AfterPost {
    /// It stands, or fails for a reason of its own that must not hold up others.
    record Leave() implements AfterPost {}

    /// It is tried again in this invocation, after each of the waits, if there is time; then it
    /// pauses.
    record Again(Duration pause, List<Duration> waits) implements AfterPost {}

    /// Slack is not there, for anybody, or it is to be looked for before it is sent again.
    record Rest() implements AfterPost {}
  }

  private AfterPost post(WaitingPost next, DeliveryProgress progress) {
    try {
      var delivery = delivery(next);
      return delivery.queued().isErased(progress.erased())
          ? new AfterPost.Leave()
          : after(delivery, progress);
    } catch (RuntimeException e) {
      reports.failed(e);
      return new AfterPost.Leave();
    }
  }

  private ChannelDelivery delivery(WaitingPost next) {
    var queued = QueuedAnnouncement.read(next.event(), next.at());
    return announcer.deliveries(queued).stream()
        .filter(it -> it.key().equals(next.key()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no channel hears " + next.key() + " now"));
  }

  private AfterPost after(ChannelDelivery delivery, DeliveryProgress progress) {
    var outcome = announcer.post(delivery, progress);
    reports.outcome(delivery, outcome);
    return switch (outcome) {
      case PostOutcome.Posted _, PostOutcome.Spent _ -> new AfterPost.Leave();
      case PostOutcome.RateLimited(var wait) -> new AfterPost.Again(wait, List.of(wait));
      case PostOutcome.Busy _ -> new AfterPost.Again(BUSY, BUSY_WAITS);
      case PostOutcome.Unavailable _, PostOutcome.Unclear _, PostOutcome.Held _ ->
          new AfterPost.Rest();
      case PostOutcome.Refused refused ->
          refused.isAboutApp() || refused.isAboutChannel()
              ? new AfterPost.Rest()
              : new AfterPost.Leave();
    };
  }

  QueuedAnnouncement read(String event) {
    return QueuedAnnouncement.read(event, clock.instant());
  }
}
