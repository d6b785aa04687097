package dev.oarlock.aws.store.state;

import dev.oarlock.aws.store.table.ItemAttributes;
import java.math.BigInteger;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The version and the stream position of the state that was written last; 0 where there is none.
public record WrittenState(long version, BigInteger position) {
  static WrittenState none() {
    return new WrittenState(0, BigInteger.ZERO);
  }

  static WrittenState of(Map<String, AttributeValue> item) {
    return item.containsKey("version")
        ? new WrittenState(
            Long.parseLong(ItemAttributes.of(item, "version").n()),
            new BigInteger(ItemAttributes.maybeText(item, "position").orElse("0")))
        : none();
  }
}
