package dev.oarlock.aws.store.listing;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.oarlock.aws.store.table.ItemCondition;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import java.util.List;
import java.util.Map;

/// The ids of the accounts at risk, for who looks at these every hour. An entry that came too late
/// to be taken away again is one that its reader finds to be at no risk.
record AtRiskIndex(TablePartition partition) {
  static final String PARTITION = "AT_RISK";
  private static final String VERSION = "version";

  List<AccountId> all() {
    return partition.all().map(item -> new AccountId(text(item, "sk"))).toList();
  }

  void remove(AccountId account) {
    partition.delete(account.value());
  }

  /// Enters an account or takes it away, unless a later state of it did so.
  void enter(ListedAccount account, long version) {
    var id = account.id().value();
    var number = fromN(Long.toString(version));
    var isNoLater =
        new ItemCondition(
            "attribute_not_exists(pk) OR version <= :version", Map.of(":version", number));
    if (account.isAtRisk()) {
      partition.putIf(isNoLater, id, Map.of(VERSION, number));
    } else {
      partition.deleteIf(isNoLater, id);
    }
  }
}
