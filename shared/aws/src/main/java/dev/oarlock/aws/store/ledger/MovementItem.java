package dev.oarlock.aws.store.ledger;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.revenue.report.AccountMovement.MovementDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of a movement: those booked on the day they belong to by its month, the late ones
/// together, each by the day on which it was booked.
final class MovementItem {
  static final String LATE = "MOVEMENTS#LATE";

  /// Letters of entries from which they are compressed: thousands of products on one day would not
  /// fit into an item, which holds 400 KB.
  private static final int LONG = 20_000;

  private MovementItem() {}

  static String partition(YearMonth month) {
    return "MOVEMENTS#" + month;
  }

  static Map<String, AttributeValue> key(AccountId account, MovementDay on) {
    var pk = on.isLate() ? LATE : partition(YearMonth.from(on.day()));
    var sk = on.bookedOn() + "#" + account.value() + (on.isLate() ? "#" + on.day() : "");
    return Map.of("pk", fromS(pk), "sk", fromS(sk));
  }

  static Map<String, AttributeValue> of(AccountMovement movement) {
    var item = new HashMap<>(key(movement.account(), movement.on()));
    item.put("account", fromS(movement.account().value()));
    item.put("day", fromS(movement.on().day().toString()));
    item.put("booked", fromS(movement.on().bookedOn().toString()));
    item.put("told", fromS(movement.told().toString()));
    item.put("entries", entries(JsonTree.write(JournalJson.write(movement.entries()))));
    item.put("traits", fromS(JsonTree.write(TraitsJson.write(movement.traits()))));
    return item;
  }

  static AccountMovement read(Map<String, AttributeValue> item) {
    return new AccountMovement(
        new AccountId(text(item, "account")),
        new MovementDay(LocalDate.parse(text(item, "booked")), LocalDate.parse(text(item, "day"))),
        LocalDate.parse(text(item, "told")),
        JournalJson.read(JsonTree.parse(entries(Objects.requireNonNull(item.get("entries"))))),
        TraitsJson.read(JsonTree.parse(text(item, "traits"))));
  }

  private static AttributeValue entries(String text) {
    return text.length() < LONG
        ? fromS(text)
        : AttributeValue.fromB(SdkBytes.fromByteArray(CompressedText.compress(text)));
  }

  private static String entries(AttributeValue kept) {
    return kept.b() == null ? kept.s() : CompressedText.decompress(kept.b().asByteArray());
  }
}
