package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Writes of an entry of the directory happen only where nobody else wrote it meanwhile.
final class EntryVersion {
  private EntryVersion() {}

  /// The condition that an entry is of that version still; 0 is one that there is not yet.
  static String is(long version) {
    return version == 0 ? "attribute_not_exists(version)" : "version = :before";
  }

  /// What its placeholders stand for; DynamoDB refuses a map without entries.
  static @Nullable Map<String, AttributeValue> values(long version) {
    return version == 0 ? null : Map.of(":before", fromN(Long.toString(version)));
  }
}
