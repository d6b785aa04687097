package dev.oarlock.cli.restore;

import dev.oarlock.local.cloud.template.CloudTemplate.TableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// What AWS leaves off a restored table is switched on as the template has it for its own: stream,
/// expiry, recovery, protection.
record RestoredTable(TableRestore tables, TableResource wanted) {
  /// A line of what was looked at, and whether it is as it should be.
  record SettingCheck(String name, String found, boolean isRight) {
    String line() {
      return "%-5s %-11s %s".formatted(isRight ? "ok" : "BAD", name, found);
    }
  }

  private DynamoDbClient dynamo() {
    return tables.dynamo();
  }

  /// Switches on what is off. One thing at a time, as AWS wants it.
  void prepare(String table) throws InterruptedException {
    var found = tables.await(table);
    if (found.latestStreamArn() == null || !isStreaming(found)) {
      var stream = wanted.request().streamSpecification();
      dynamo().updateTable(it -> it.tableName(table).streamSpecification(stream));
      found = tables.await(table);
    }
    if (!Boolean.TRUE.equals(found.deletionProtectionEnabled())) {
      dynamo().updateTable(it -> it.tableName(table).deletionProtectionEnabled(true));
      tables.await(table);
    }
    if (!isExpiring(expiry(table))) {
      var attribute = wanted.ttlAttribute().orElseThrow();
      dynamo()
          .updateTimeToLive(it ->
              it.tableName(table)
                  .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }
    copyTags(found);
    if (!isRecoverable(table)) {
      dynamo()
          .updateContinuousBackups(it ->
              it.tableName(table)
                  .pointInTimeRecoverySpecification(pitr -> pitr.pointInTimeRecoveryEnabled(true)));
    }
  }

  /// A table that was deleted has taken its tags along; those that AWS itself set cannot be copied.
  private void copyTags(TableDescription table) {
    if (table.restoreSummary() == null) {
      return;
    }
    try {
      var before = table.restoreSummary().sourceTableArn();
      var tags =
          dynamo().listTagsOfResource(it -> it.resourceArn(before)).tags().stream()
              .filter(tag -> !tag.key().startsWith("aws:"))
              .toList();
      if (!tags.isEmpty()) {
        dynamo().tagResource(it -> it.resourceArn(table.tableArn()).tags(tags));
      }
    } catch (ResourceNotFoundException _) {
      // nobody knows them any more
    }
  }

  /// As AWS tells of it now.
  List<SettingCheck> checks(String table) throws InterruptedException {
    var found = tables.await(table);
    var expiry = expiry(table);
    var checks = new ArrayList<SettingCheck>();
    checks.add(new SettingCheck("stream", "new images, " + streamLabel(found), isStreaming(found)));
    checks.add(
        new SettingCheck("expiry", "by " + wanted.ttlAttribute().orElse(""), isExpiring(expiry)));
    checks.add(new SettingCheck("recovery", "to any moment from now on", isRecoverable(table)));
    checks.add(
        new SettingCheck(
            "protection",
            "against deletion",
            Boolean.TRUE.equals(found.deletionProtectionEnabled())));
    checks.add(new SettingCheck("indexes", String.join(", ", indexes(found)), hasIndexes(found)));
    return checks;
  }

  /// What tells the stream of a table from those that it had before.
  static String streamLabel(TableDescription table) {
    return Optional.ofNullable(table.latestStreamLabel()).orElse("none");
  }

  private boolean isStreaming(TableDescription table) {
    return Optional.ofNullable(table.streamSpecification())
        .map(StreamSpecification::streamViewTypeAsString)
        .filter(wanted.request().streamSpecification().streamViewTypeAsString()::equals)
        .isPresent();
  }

  private TimeToLiveDescription expiry(String table) {
    return dynamo().describeTimeToLive(it -> it.tableName(table)).timeToLiveDescription();
  }

  private static boolean isExpiring(TimeToLiveDescription expiry) {
    return expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED
        || expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
  }

  private boolean isRecoverable(String table) {
    return dynamo()
            .describeContinuousBackups(it -> it.tableName(table))
            .continuousBackupsDescription()
            .pointInTimeRecoveryDescription()
            .pointInTimeRecoveryStatus()
        == PointInTimeRecoveryStatus.ENABLED;
  }

  private boolean hasIndexes(TableDescription table) {
    var wantedNames =
        wanted.request().globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndex::indexName)
            .toList();
    return indexes(table).containsAll(wantedNames);
  }

  private static List<String> indexes(TableDescription table) {
    return table.globalSecondaryIndexes().stream()
        .map(GlobalSecondaryIndexDescription::indexName)
        .sorted()
        .collect(Collectors.toList());
  }
}
