package dev.oarlock.cli.restore;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/// Makes a new table of an old one as it was at a moment. AWS takes minutes to hours for that, so
/// it may be left and asked for again: a table of that name that is there is waited for.
record TableRestore(DynamoDbClient dynamo, Duration pause, PrintStream progress) {
  private static final Duration SAID_EVERY = Duration.ofMinutes(1);

  /// Returns when the table can be used.
  void restore(String source, String target, Instant moment) throws InterruptedException {
    if (find(target).isEmpty()) {
      requirePossible(source, moment);
      dynamo.restoreTableToPointInTime(
          it -> it.sourceTableName(source).targetTableName(target).restoreDateTime(moment));
    }
    await(target);
  }

  private void requirePossible(String source, Instant moment) {
    var recovery = recovery(source);
    if (recovery.pointInTimeRecoveryStatus() != PointInTimeRecoveryStatus.ENABLED) {
      throw new IllegalStateException(
          source + " has no point-in-time recovery: only a backup that you made can be restored.");
    }
    var from = recovery.earliestRestorableDateTime();
    var to = recovery.latestRestorableDateTime();
    if ((from != null && moment.isBefore(from)) || (to != null && moment.isAfter(to))) {
      throw new IllegalArgumentException(
          "--to %s: %s can be had as it was from %s to %s.".formatted(moment, source, from, to));
    }
  }

  private PointInTimeRecoveryDescription recovery(String source) {
    try {
      return dynamo
          .describeContinuousBackups(it -> it.tableName(source))
          .continuousBackupsDescription()
          .pointInTimeRecoveryDescription();
    } catch (TableNotFoundException | ResourceNotFoundException e) {
      throw new IllegalStateException(
          """
          There is no table %s. Of one that was deleted AWS keeps a last backup for 35 days:
            aws dynamodb list-backups --backup-type SYSTEM
            aws dynamodb restore-table-from-backup --target-table-name NAME --backup-arn ARN
            ./oarlock restore --aws --table NAME\
          """
              .formatted(source),
          e);
    }
  }

  /// Waits until a table is neither restored nor changed any more.
  TableDescription await(String table) throws InterruptedException {
    var waited = Duration.ZERO;
    while (true) {
      var found = find(table).orElseThrow(() -> new IllegalStateException("no table " + table));
      if (found.tableStatus() == TableStatus.ACTIVE) {
        return found;
      }
      if (waited.toSeconds() % SAID_EVERY.toSeconds() == 0) {
        progress.println(
            "%s is being made, %d minutes so far. It may be left: the same command goes on."
                .formatted(table, waited.toMinutes()));
      }
      Thread.sleep(pause);
      waited = waited.plus(pause);
    }
  }

  Optional<TableDescription> find(String table) {
    try {
      return Optional.of(dynamo.describeTable(it -> it.tableName(table)).table());
    } catch (ResourceNotFoundException _) {
      return Optional.empty();
    }
  }
}
