package dev.oarlock.aws.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.events.Envelope;
import dev.oarlock.aws.table.Attributes;
import dev.oarlock.domain.account.AccountRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A message that is not in the log, and why: word for word as it came, so that it can be read
/// again once the cause is mended. `seen` counts how often it came.
public record Quarantined(
    Cause cause, String key, String type, String reason, String message, Instant first, int seen) {
  static final String QUARANTINE = "QUARANTINE";

  /// What would have to be mended.
  public enum Cause {
    /// Nobody has registered the account yet; a registration releases what awaits it.
    UNKNOWN_ACCOUNT,
    /// Not JSON, or not an event.
    UNREADABLE,
    /// A detail-type without a schema.
    UNKNOWN_TYPE,
    /// A field is missing or of another type.
    MALFORMED,
    /// A field has a value that cannot be.
    IMPOSSIBLE,
    /// An identity in a registration belongs to another account.
    IDENTITY_TAKEN
  }

  /// A message that awaits an account. The same message again is the same entry.
  public static Quarantined awaits(AccountRef account, Message message, Instant now) {
    return new Quarantined(
        Cause.UNKNOWN_ACCOUNT,
        awaiting(account) + RefKey.digest(message.identity()),
        message.type(),
        "no account is registered as " + name(account),
        message.text(),
        now,
        1);
  }

  /// A message that was refused. The same message again is the same entry.
  public static Quarantined refused(Refusal refusal, Message message, Instant now) {
    return new Quarantined(
        refusal.cause(),
        "REJECTED#" + RefKey.digest(message.identity()),
        message.type(),
        refusal.reason(),
        message.text(),
        now,
        1);
  }

  /// A message as it came, with the id of the event as far as it has one. `identity` is what makes
  /// two of them the same: content and the signal's id, however often it was put on the bus.
  public record Message(String event, String type, String identity, String text) {
    public static Message of(String text) {
      try {
        var event = Envelope.parse(text);
        var id = event.detail().hasNonNull("id") ? "" : event.id();
        var identity = String.join("\n", id, event.type(), event.detail().toString());
        return new Message(event.id(), event.type(), identity, text);
      } catch (IllegalArgumentException _) {
        return new Message("", "", text, text);
      }
    }
  }

  /// Why a message cannot enter the log.
  public record Refusal(Cause cause, String reason) {}

  static String awaiting(AccountRef account) {
    return "AWAITS#" + RefKey.of(account) + "#";
  }

  private static String name(AccountRef account) {
    return switch (account) {
      case AccountRef.Ours ours -> ours.id().value();
      case AccountRef.Theirs theirs -> theirs.id().system() + "/" + theirs.id().id();
    };
  }

  Quarantined seenAgain(Quarantined again) {
    return new Quarantined(
        again.cause, key, again.type, again.reason, again.message, first, seen + 1);
  }

  Map<String, AttributeValue> itemKey() {
    return Map.of("pk", fromS(QUARANTINE), "sk", fromS(key));
  }

  Map<String, AttributeValue> toItem() {
    var item = new HashMap<>(itemKey());
    item.put("cause", fromS(cause.name()));
    item.put("type", fromS(type));
    item.put("reason", fromS(reason));
    item.put("envelope", fromS(message));
    item.put("first", fromS(first.toString()));
    item.put("seen", fromN(Integer.toString(seen)));
    return item;
  }

  static Quarantined fromItem(Map<String, AttributeValue> item) {
    return new Quarantined(
        Cause.valueOf(Attributes.text(item, "cause")),
        Attributes.text(item, "sk"),
        Attributes.text(item, "type"),
        Attributes.text(item, "reason"),
        Attributes.text(item, "envelope"),
        Instant.parse(Attributes.text(item, "first")),
        Attributes.number(item, "seen"));
  }
}
