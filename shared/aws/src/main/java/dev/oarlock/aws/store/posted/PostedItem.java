package dev.oarlock.aws.store.posted;

import static dev.oarlock.aws.store.table.ItemAttributes.number;
import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.UnclearPost;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the table keeps of a message under its key: a lease while somebody posts it, where it
/// stands once it does, and since when nobody knows whether it does.
record PostedItem(
    Optional<Instant> lease, Optional<MessageLocation> location, Optional<UnclearPost> unclear) {
  /// Longer than a function takes that has made what it posts.
  static final Duration LEASE = Duration.ofSeconds(90);

  static PostedItem none() {
    return new PostedItem(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static PostedItem posted(MessageLocation location) {
    return new PostedItem(Optional.empty(), Optional.of(location), Optional.empty());
  }

  /// Nobody is at it.
  static PostedItem free(Optional<UnclearPost> unclear) {
    return new PostedItem(Optional.of(Instant.EPOCH), Optional.empty(), unclear);
  }

  static PostedItem claimed(Instant until, Optional<UnclearPost> unclear) {
    return new PostedItem(Optional.of(until), Optional.empty(), unclear);
  }

  boolean isHeld(Instant now) {
    return lease.filter(until -> !until.isBefore(now)).isPresent();
  }

  /// What whoever takes it over must know: a lease that ended without being given back is an
  /// attempt of which nobody told how it went.
  Optional<UnclearPost> unclearForTheNext() {
    return lease
        .filter(until -> !until.equals(Instant.EPOCH))
        .map(until -> until.minus(LEASE))
        .map(died ->
            unclear
                .map(it -> it.sentAgain(died, Optional.empty()))
                .orElseGet(() -> UnclearPost.first(died, Optional.empty())))
        .or(() -> unclear);
  }

  Map<String, AttributeValue> attributes() {
    var item = new HashMap<String, AttributeValue>();
    lease.ifPresent(until -> item.put("lease", second(until)));
    location.ifPresent(it -> {
      item.put("channel", fromS(it.channel()));
      item.put("ts", fromS(it.ts()));
    });
    unclear.ifPresent(it -> {
      item.put("unclearSince", second(it.since()));
      item.put("sentLast", second(it.last()));
      item.put("sends", fromN("" + it.sends()));
      it.sentTo()
          .ifPresent(place -> {
            item.put("sentTo", fromS(place.channel()));
            place.thread().ifPresent(ts -> item.put("sentUnder", fromS(ts)));
          });
    });
    return item;
  }

  static PostedItem of(Map<String, AttributeValue> item) {
    var channel = text(item, "channel");
    var ts = text(item, "ts");
    return new PostedItem(
        time(item, "lease"),
        channel.flatMap(place -> ts.map(at -> new MessageLocation(place, at))),
        time(item, "unclearSince").map(since -> unclear(item, since)));
  }

  private static UnclearPost unclear(Map<String, AttributeValue> item, Instant since) {
    return new UnclearPost(
        since,
        time(item, "sentLast").orElse(since),
        number(item, "sends"),
        text(item, "sentTo").map(to -> new MessagePlace(to, text(item, "sentUnder"))));
  }

  private static Optional<String> text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  private static Optional<Instant> time(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(it -> Instant.ofEpochSecond(Long.parseLong(it.n())));
  }
}
