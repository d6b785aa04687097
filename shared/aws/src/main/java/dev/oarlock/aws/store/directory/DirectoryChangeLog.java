package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// What was written of accounts lately, for those who have the directory in memory.
public final class DirectoryChangeLog {
  /// Changes are written some time after the moment that their key says, by clocks that differ.
  private static final Duration LATENESS = Duration.ofMinutes(1);

  private final DirectoryPages pages;
  private final Clock clock;

  DirectoryChangeLog(DirectoryPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  /// Which accounts are gone, erased or taken back with their import, and what was written of those
  /// that are there, some of them anew.
  public record DirectoryChanges(List<DirectoryEntry> entries, List<ErasedAccount> erased) {
    public DirectoryChanges {
      entries = List.copyOf(entries);
      erased = List.copyOf(erased);
    }
  }

  /// What changed since a moment, and perhaps some from just before, oldest first: one read unit
  /// where nothing did.
  public DirectoryChanges since(Instant moment) {
    var items = pages.items(query -> after(query, moment.minus(LATENESS)));
    var erased = new ArrayList<ErasedAccount>();
    var written = new ArrayList<DirectoryEntry>();
    for (var item : items) {
      var gone = ErasedAccount.read(item);
      gone.ifPresent(account -> written.removeIf(entry -> account.is(entry.id())));
      gone.ifPresentOrElse(erased::add, () -> written.addAll(pages.entries(List.of(item))));
    }
    return new DirectoryChanges(written, erased);
  }

  /// The latest of the same, as many as need be, each account once.
  public List<DirectoryEntry> latest(Instant moment, int most) {
    var query = QueryRequest.builder().tableName(pages.table()).scanIndexForward(false).limit(most);
    after(query, moment);
    var latest = new LinkedHashMap<AccountId, DirectoryEntry>();
    var written =
        pages.dynamo().query(query.build()).items().stream()
            .filter(item -> ErasedAccount.read(item).isEmpty())
            .toList();
    pages.entries(written).forEach(entry -> latest.putIfAbsent(entry.id(), entry));
    return List.copyOf(latest.values());
  }

  private static void after(QueryRequest.Builder query, Instant moment) {
    var from = DirectoryItem.moment(moment);
    query
        .consistentRead(true)
        .keyConditionExpression("pk = :changes AND sk > :from")
        .expressionAttributeValues(
            Map.of(":changes", fromS(DirectoryItem.CHANGES), ":from", fromS(from)));
  }

  /// Tells those who have an account in memory that it is gone.
  public void tell(ErasedAccount erased) {
    var item = DirectoryItem.erased(erased, clock.instant());
    pages.dynamo().putItem(put -> put.tableName(pages.table()).item(item));
  }
}
