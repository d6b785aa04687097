package dev.oarlock.cli.personal;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.erasure.ErasedName;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.personal.PersonalSubject.ErasureStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Takes somebody out of the table. First the tombstone, so that nothing new comes in; then what is
/// there, item by item, each as it is at that moment. It can be run again at any time.
record SubjectErasure(InstanceTable table, PersonalSubject subject) {
  /// Functions write to items while they are changed here; few tries lose.
  private static final int ATTEMPTS = 20;

  /// What is there now, by kind.
  Map<String, Integer> find() {
    var counts = new TreeMap<String, Integer>();
    scan()
        .items()
        .filter(item -> !(subject.step(item) instanceof ErasureStep.Keep))
        .forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    return counts;
  }

  /// When they were erased first, if they were.
  Optional<Instant> erasedAt() {
    var known = new ErasureStore(table.dynamo(), table.name()).load();
    return tombstones().keySet().stream()
        .flatMap(name -> known.erasedAt(name).stream())
        .min(Comparator.naturalOrder());
  }

  /// Notes that they are erased, without noting who it is.
  void entomb(Instant now) {
    var known = new ErasureStore(table.dynamo(), table.name()).add(tombstones(), now);
    if (subject instanceof AccountSubject account) {
      var directory = new AccountDirectory(table.dynamo(), table.name());
      account.ids().forEach(id -> directory.changes().tell(known.mark(id)));
    }
  }

  private Map<ErasedName, String> tombstones() {
    return switch (subject) {
      case AccountSubject account -> account.tombstones();
      case PersonSubject person -> person.tombstones();
    };
  }

  ErasureReport erase() {
    var report = new ErasureReport();
    scan().items().toList().forEach(item -> erase(item, report));
    return report;
  }

  private TableScan scan() {
    return new TableScan(table.dynamo(), table.name());
  }

  private void erase(TableItem seen, ErasureReport report) {
    if (subject.step(seen) instanceof ErasureStep.Keep) {
      return;
    }
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var now =
          table
              .dynamo()
              .getItem(get -> get.tableName(table.name()).key(seen.key()).consistentRead(true));
      if (!now.hasItem() || isDone(TableItem.of(now.item()), report)) {
        return;
      }
    }
    throw new IllegalStateException(
        "an item of the kind '" + seen.kind() + "' is written all the time; run it again");
  }

  private boolean isDone(TableItem item, ErasureReport report) {
    return switch (subject.step(item)) {
      case ErasureStep.Keep _ -> true;
      case ErasureStep.Delete _ -> {
        delete(item);
        report.deleted(item);
        yield true;
      }
      case ErasureStep.Anonymise(var after) -> {
        var isWritten = isWritten(item, after);
        if (isWritten) {
          report.anonymised(item);
        }
        yield isWritten;
      }
    };
  }

  private void delete(TableItem item) {
    table.dynamo().deleteItem(delete -> delete.tableName(table.name()).key(item.key()));
  }

  /// Under the next version where there are versions, so that nobody writes what they read before
  /// over it. Another key is first written and then cleared: a crash between leaves both.
  private boolean isWritten(TableItem before, TableItem after) {
    var item = new HashMap<>(after.attributes());
    var version = version(before);
    version.ifPresent(it -> item.put("version", fromN(Long.toString(Long.parseLong(it.n()) + 1))));
    try {
      table
          .dynamo()
          .putItem(put -> {
            put.tableName(table.name()).item(item);
            version.ifPresent(it ->
                put.conditionExpression("version = :before")
                    .expressionAttributeValues(Map.of(":before", it)));
          });
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
    if (!after.sk().equals(before.sk())) {
      delete(before);
    }
    return true;
  }

  private static Optional<AttributeValue> version(TableItem item) {
    return Optional.ofNullable(item.attributes().get("version"))
        .filter(it -> it.n() != null && !item.pk().startsWith("LISTED"));
  }
}
