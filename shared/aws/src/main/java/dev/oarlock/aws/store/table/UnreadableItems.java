package dev.oarlock.aws.store.table;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Who is told of the items of the table that cannot be read. They are left out, for one of them
/// must not stop those who read many.
public interface UnreadableItems {
  void add(UnreadableItem item);

  /// An item by its keys, and what is wrong with it.
  record UnreadableItem(String pk, String sk, RuntimeException cause) {
    static UnreadableItem of(Map<String, AttributeValue> item, RuntimeException cause) {
      return new UnreadableItem(
          ItemAttributes.maybeText(item, "pk").orElse(""),
          ItemAttributes.maybeText(item, "sk").orElse(""),
          cause);
    }

    /// What kind of item it is: the keys themselves may hold what a sender sent.
    public String kind() {
      return pk.replaceFirst("#.*", "");
    }
  }

  /// Those that can be read.
  default <T> Stream<T> readable(
      Stream<Map<String, AttributeValue>> items, Function<Map<String, AttributeValue>, T> read) {
    return items.flatMap(item -> readable(item, read).stream());
  }

  /// The item, if it can be read; `read` asks nobody else.
  default <T> Optional<T> readable(
      Map<String, AttributeValue> item, Function<Map<String, AttributeValue>, T> read) {
    try {
      return Optional.of(read.apply(item));
    } catch (RuntimeException e) {
      add(UnreadableItem.of(item, e));
      return Optional.empty();
    }
  }

  /// In the log and the metric `UnreadableItems`; `oarlock doctor` names them by their keys.
  static UnreadableItems logged(AppContext appContext) {
    return item -> {
      FunctionLog.of(appContext, "Table")
          .error(item.kind(), "item of the table left out: it cannot be read", item.cause());
      FunctionMetrics.of(appContext, "Table").count("UnreadableItems", 1);
    };
  }

  /// Of a command that is not about them: the doctor is.
  static UnreadableItems untold() {
    return _ -> {};
  }
}
