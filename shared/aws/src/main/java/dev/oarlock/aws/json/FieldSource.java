package dev.oarlock.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the fields of one object are found by name: in a JSON object, or in a row of columns, of
/// which no object is made.
public interface FieldSource {
  /// What stands under a name; null where nothing does, or a null.
  @Nullable JsonNode value(String name);

  /// The same where it is kept as a day and not as a text; null where it is not.
  @Nullable LocalDate keptDay(String name);

  /// The fields of a JSON object; whatever is none has no fields.
  static FieldSource of(JsonNode object) {
    return new ObjectFields(object);
  }

  /// A JSON object.
  record ObjectFields(JsonNode node) implements FieldSource {
    @Override
    public @Nullable JsonNode value(String name) {
      var value = node.get(name);
      return value == null || value.isNull() ? null : value;
    }

    @Override
    public @Nullable LocalDate keptDay(String name) {
      return null;
    }
  }
}
