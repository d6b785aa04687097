package dev.oarlock.aws.store.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.RevenueJournal;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// All that is booked of an account, as it was last written: by which version of its state, and in
/// the how-many-eth write. The movements are made of it and written with it.
record AccountJournal(AccountId account, long version, long revision, RevenueJournal journal) {
  static final String REVISION = "revision";

  static Map<String, AttributeValue> key(AccountId account) {
    return Map.of("pk", fromS("LEDGER#" + account.value()), "sk", fromS("LEDGER"));
  }

  static AccountJournal none(AccountId account) {
    return new AccountJournal(account, 0, 0, RevenueJournal.empty());
  }

  static AccountJournal of(AccountId account, Map<String, AttributeValue> item) {
    var packed = ItemAttributes.of(item, "journal").b().asByteArrayUnsafe();
    return new AccountJournal(
        account,
        Long.parseLong(ItemAttributes.of(item, "version").n()),
        Long.parseLong(ItemAttributes.of(item, REVISION).n()),
        new RevenueJournal(JournalJson.read(JsonTree.parse(CompressedText.decompress(packed)))));
  }

  Map<String, AttributeValue> item() {
    var item = new HashMap<>(key(account));
    item.put("version", fromN(Long.toString(version)));
    item.put(REVISION, fromN(Long.toString(revision)));
    var text = JsonTree.write(JournalJson.write(journal.entries()));
    item.put("journal", fromB(SdkBytes.fromByteArrayUnsafe(CompressedText.compress(text))));
    return item;
  }

  AccountJournal next(long byVersion, RevenueJournal after) {
    return new AccountJournal(account, byVersion, revision + 1, after);
  }
}
