package dev.oarlock.aws.store.audit;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The audit trail, by account, and of what is about none. The same of the same person on one day
/// is one entry, and so is a repeat of the same change.
public record AuditStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  /// Thirteen months, so that a yearly audit finds the whole year.
  public static final Duration RETENTION = Duration.ofDays(400);

  private static final String PREFIX = "AUDIT#";

  /// What is about no account: lists, reports, rules.
  private static final String PORTFOLIO = "-";

  public static AuditStore of(AppContext appContext) {
    return new AuditStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// An act about an account, or about none. What is written again on the same day stands once.
  public record AuditAct(Optional<AccountId> account, AuditEntry entry, String repeatKey) {
    /// In words of this act alone, beside its day.
    public String key() {
      return String.join("#", entry.user(), entry.kind().name(), repeatKey);
    }
  }

  /// One write unit.
  public void add(AuditAct act) {
    var entry = act.entry();
    partition(act.account())
        .put(
            day(entry.at()) + "#" + act.key(),
            Map.of(
                "at", second(entry.at()),
                "user", fromS(entry.user()),
                "act", fromS(entry.kind().name()),
                "word", fromS(entry.word()),
                "expires", second(entry.at().plus(RETENTION))));
  }

  /// All of an account, or of none, newest first.
  public List<AuditEntry> of(Optional<AccountId> account) {
    return unreadable
        .readable(partition(account).all(), AuditStore::read)
        .sorted(Comparator.comparing(AuditEntry::at).reversed())
        .toList();
  }

  private static String day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static AuditEntry read(Map<String, AttributeValue> item) {
    return new AuditEntry(
        Instant.ofEpochSecond(Long.parseLong(ItemAttributes.of(item, "at").n())),
        text(item, "user"),
        AuditEntry.Kind.valueOf(text(item, "act")),
        text(item, "word"));
  }

  private TablePartition partition(Optional<AccountId> account) {
    return new TablePartition(
        dynamo, table, PREFIX + account.map(AccountId::value).orElse(PORTFOLIO));
  }
}
