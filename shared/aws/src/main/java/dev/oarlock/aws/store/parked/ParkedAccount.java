package dev.oarlock.aws.store.parked;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.ItemSize;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An account whose signals cannot be folded, scored or written as things are: why, since when, and
/// which signal's event was the first. `waiting` counts what came since; all of it is in the log.
public record ParkedAccount(
    AccountId account, String reason, Instant since, String correlation, long waiting) {
  private static final int MAX_REASON = 500;

  /// Parked because of what went wrong with it.
  public static ParkedAccount of(
      AccountId account, Throwable cause, Instant now, String correlation) {
    return new ParkedAccount(account, reason(cause), now, correlation, 0);
  }

  private static String reason(Throwable cause) {
    if (ItemSize.isExceeded(cause)) {
      return "too large: what is kept of it is over the 400 KB that DynamoDB keeps in one item";
    }
    var said = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    var reason = cause.getClass().getSimpleName() + said;
    return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + " ..." : reason;
  }

  Map<String, AttributeValue> values() {
    return Map.of(
        ":reason", fromS(reason),
        ":since", fromS(since.toString()),
        ":correlation", fromS(correlation));
  }

  static ParkedAccount read(Map<String, AttributeValue> item) {
    return new ParkedAccount(
        new AccountId(text(item, "sk")),
        text(item, "reason"),
        Instant.parse(text(item, "since")),
        text(item, "correlation"),
        Long.parseLong(ItemAttributes.of(item, "waiting").n()));
  }
}
