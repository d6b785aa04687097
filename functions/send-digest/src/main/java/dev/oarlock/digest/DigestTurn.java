package dev.oarlock.digest;

import dev.oarlock.aws.store.slack.DeliveryBacklog;
import dev.oarlock.aws.store.slack.DeliveryBacklog.DeliveryPause;
import dev.oarlock.aws.store.slack.DeliveryBacklog.WaitingPost;
import java.time.Instant;
import java.util.Optional;

/// When a digest may be posted: not while Slack is left alone, and not before what happened before
/// it and waits for the same channel. While it waits itself, what happens later waits behind it.
record DigestTurn(
    DeliveryBacklog backlog,
    String channel,
    Optional<String> key,
    Instant now,
    DeliveryPause pause) {

  static DigestTurn of(DeliveryBacklog backlog, String channel, String key, Instant now) {
    return turn(backlog, channel, Optional.of(key), now);
  }

  /// The tables in its thread come when the digest stands, whatever else the channel hears.
  static DigestTurn ofThread(DeliveryBacklog backlog, String channel, Instant now) {
    return turn(backlog, channel, Optional.empty(), now);
  }

  private static DigestTurn turn(
      DeliveryBacklog backlog, String channel, Optional<String> key, Instant now) {
    var pause = backlog.head(DeliveryBacklog.ofDigests(channel)).pause();
    return new DigestTurn(backlog, channel, key, now, pause);
  }

  /// Why it is not its turn.
  Optional<String> held() {
    if (now.isBefore(pause.until())) {
      return Optional.of("Slack was not there a moment ago");
    }
    return key.isPresent() && backlog.holdsBefore(channel, since())
        ? Optional.of("what happened before it waits for the same channel")
        : Optional.empty();
  }

  private Instant since() {
    return waiting().orElse(now);
  }

  private Optional<Instant> waiting() {
    return pause.isSet()
        ? key.flatMap(it -> backlog.since(DeliveryBacklog.ofDigests(channel), it))
        : Optional.empty();
  }

  /// Slack is not there; it waits since it was tried for the first time.
  void rest() {
    key.ifPresent(
        it -> backlog.join(DeliveryBacklog.ofDigests(channel), new WaitingPost(since(), it, "")));
    backlog.pause(DeliveryBacklog.ofDigests(channel), pause.grown(now));
  }

  /// It stands, or is not posted for a reason of its own.
  void leave() {
    if (pause.isSet()) {
      key.flatMap(it -> waiting().map(at -> new WaitingPost(at, it, "")))
          .ifPresent(it -> backlog.leave(DeliveryBacklog.ofDigests(channel), it));
      backlog.resume(DeliveryBacklog.ofDigests(channel));
    }
  }
}
