package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A message that is not in the log, or contradicts it, and why: word for word as it came, so that
/// it can be read again once the cause is mended; what is larger than an item may be is cut.
/// `timesSeen` counts how often it came.
public record QuarantineEntry(
    QuarantineCause cause,
    String key,
    String type,
    String reason,
    String message,
    Instant firstSeen,
    int timesSeen) {
  static final String QUARANTINE = "QUARANTINE";
  static final String AWAITING = "AWAITING#";
  static final String CONTRADICTIONS = "CONTRADICTION#";

  /// An item takes 400 KB, and a reason may quote what a sender sent.
  private static final int MAX_REASON = 500;

  private static final int MAX_MESSAGE_BYTES = 320_000;
  private static final int CUT_MESSAGE = 75_000;
  private static final String CUT = " ... (cut)";

  public QuarantineEntry {
    reason = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + " ..." : reason;
    message = isTooLarge(message) ? message.substring(0, CUT_MESSAGE) + CUT : message;
  }

  private static boolean isTooLarge(String message) {
    return message.getBytes(StandardCharsets.UTF_8).length > MAX_MESSAGE_BYTES;
  }

  /// Long enough to notice and mend; what nobody mends must not keep personal data for good.
  private static final Duration RETENTION = Duration.ofDays(183);

  /// What would have to be mended.
  public enum QuarantineCause {
    /// Nobody has registered the account yet; a registration releases what awaits it.
    UNKNOWN_ACCOUNT,
    /// Not JSON, or not an event.
    UNREADABLE,
    /// A detail-type without a schema.
    UNKNOWN_TYPE,
    /// What a person is to have said, from a source that may not speak for people.
    NOT_ENTITLED,
    /// A field is missing or of another type.
    MALFORMED,
    /// A field has a value that cannot be.
    IMPOSSIBLE,
    /// An identity in a registration belongs to another account.
    IDENTITY_TAKEN,
    /// Two accounts cannot become one, or be split, as things are.
    MERGE_IMPOSSIBLE,
    /// It came late of an import that was taken back meanwhile.
    TAKEN_BACK,
    /// An order that cannot be after all else that is known of its account; it is in the log, and
    /// waits for the order that it belongs to.
    CONTRADICTION
  }

  /// A message that awaits an account. The same message again is the same entry.
  public static QuarantineEntry awaits(AccountReference account, RawMessage message, Instant now) {
    return new QuarantineEntry(
        QuarantineCause.UNKNOWN_ACCOUNT,
        awaiting(account) + AccountRefKey.digest(message.identity()),
        message.type(),
        "no account is registered as " + name(account),
        message.text(),
        now,
        1);
  }

  /// A message that was refused. The same message again is the same entry.
  public static QuarantineEntry rejected(Rejection refusal, RawMessage message, Instant now) {
    return new QuarantineEntry(
        refusal.cause(),
        "REJECTED#" + AccountRefKey.digest(message.identity()),
        message.type(),
        refusal.reason(),
        message.text(),
        now,
        1);
  }

  /// An order that contradicts the others of its account. It is in the log, and so under its
  /// account and id.
  public static QuarantineEntry contradicts(LoggedSignal order, String what, Instant now) {
    var message =
        JsonTree.object()
            .put("detail-type", order.signal().type().word())
            .set("detail", SignalJson.write(order.signal()));
    return new QuarantineEntry(
        QuarantineCause.CONTRADICTION,
        CONTRADICTIONS + order.account().value() + "#" + order.id().value(),
        order.signal().type().word(),
        order.account().value() + ": " + what,
        JsonTree.write(message),
        now,
        1);
  }

  /// A message as it came, with the id of the event as far as it has one. `identity` is what makes
  /// two of them the same: content, the signal's id and whom it is from, however often it was put
  /// on the bus. Of two who tell the same one may be taken back.
  public record RawMessage(String event, String type, String identity, String text) {
    public static RawMessage of(String text) {
      try {
        var event = EventEnvelope.parse(text);
        var id = event.detail().hasNonNull("id") ? "" : event.id();
        var run = event.origin().map(SignalOrigin::of).flatMap(SignalOrigin::run);
        var teller = run.orElse(event.source());
        var identity = String.join("\n", id, event.type(), teller, event.detail().toString());
        return new RawMessage(event.id(), event.type(), identity, text);
      } catch (IllegalArgumentException _) {
        return new RawMessage("", "", text, text);
      }
    }
  }

  /// Why a message cannot enter the log.
  public record Rejection(QuarantineCause cause, String reason) {}

  /// Whether it awaits an account that is named so.
  boolean awaitsAny(AccountReference account) {
    return key.startsWith(awaiting(account))
        || awaitingOtherForm(account).filter(key::startsWith).isPresent();
  }

  static String awaiting(AccountReference account) {
    return AWAITING + AccountRefKey.of(account) + "#";
  }

  /// The same under the other form of an id in Salesforce.
  static Optional<String> awaitingOtherForm(AccountReference account) {
    return AccountRefKey.otherForm(account).map(it -> AWAITING + it + "#");
  }

  private static String name(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId ours -> ours.id().value();
      case AccountReference.ByExternalId theirs -> theirs.id().system() + "/" + theirs.id().id();
    };
  }

  /// Whether it is only the beginning of what came, which nobody can take in again.
  public boolean isCut() {
    return message.endsWith(CUT);
  }

  QuarantineEntry because(Rejection why) {
    return new QuarantineEntry(why.cause(), key, type, why.reason(), message, firstSeen, timesSeen);
  }

  QuarantineEntry seenAgain(QuarantineEntry again) {
    return new QuarantineEntry(
        again.cause, key, again.type, again.reason, again.message, firstSeen, timesSeen + 1);
  }

  Map<String, AttributeValue> itemKey() {
    return Map.of("pk", fromS(QUARANTINE), "sk", fromS(key));
  }

  Map<String, AttributeValue> toItem() {
    var item = new HashMap<>(itemKey());
    item.put("cause", fromS(cause.name()));
    item.put("type", fromS(type));
    item.put("reason", fromS(reason));
    item.put("message", fromS(message));
    item.put("firstSeen", fromS(firstSeen.toString()));
    item.put("timesSeen", fromN(Integer.toString(timesSeen)));
    item.put("expires", ItemAttributes.second(firstSeen.plus(RETENTION)));
    return item;
  }

  static QuarantineEntry fromItem(Map<String, AttributeValue> item) {
    return new QuarantineEntry(
        QuarantineCause.valueOf(ItemAttributes.text(item, "cause")),
        ItemAttributes.text(item, "sk"),
        ItemAttributes.text(item, "type"),
        ItemAttributes.text(item, "reason"),
        ItemAttributes.text(item, "message"),
        Instant.parse(ItemAttributes.text(item, "firstSeen")),
        ItemAttributes.number(item, "timesSeen"));
  }
}
