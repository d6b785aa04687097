package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a [PackedColumn] says of each row; null where a row has no such field.
sealed interface ColumnValues {
  static ColumnValues of(JsonNode column, int rows) {
    if (column.isArray()) {
      return new EachValue(column);
    } else if (column.has("same")) {
      return new SameValue(column.get("same"));
    } else if (column.has("few")) {
      return new FewValues(column.get("few"), column.required("of").textValue());
    } else if (column.has("days")) {
      return DayValues.of(column.get("days"));
    }
    return new InnerObjects(PackedTable.of(column.required("in"), rows));
  }

  @Nullable JsonNode at(int row);

  default @Nullable LocalDate dayAt(int row) {
    return null;
  }

  record EachValue(JsonNode values) implements ColumnValues {
    @Override
    public @Nullable JsonNode at(int row) {
      var value = values.required(row);
      return value.isNull() ? null : value;
    }
  }

  record SameValue(JsonNode value) implements ColumnValues {
    @Override
    public JsonNode at(int row) {
      return value;
    }
  }

  record FewValues(JsonNode few, String digits) implements ColumnValues {
    @Override
    public @Nullable JsonNode at(int row) {
      var digit = digits.charAt(row);
      return digit == '-' ? null : few.required(digit - '0');
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record DayValues(@Nullable LocalDate[] days) implements ColumnValues {
    static DayValues of(JsonNode steps) {
      var days = new @Nullable LocalDate[steps.size()];
      var last = 0L;
      for (var row = 0; row < days.length; row++) {
        var step = steps.get(row);
        if (!step.isNull()) {
          last += step.longValue();
          days[row] = LocalDate.ofEpochDay(last);
        }
      }
      return new DayValues(days);
    }

    @Override
    public @Nullable JsonNode at(int row) {
      var day = days[row];
      return day == null ? null : JsonNodeFactory.instance.textNode(day.toString());
    }

    @Override
    public @Nullable LocalDate dayAt(int row) {
      return days[row];
    }
  }

  record InnerObjects(PackedTable table) implements ColumnValues {
    @Override
    public @Nullable JsonNode at(int row) {
      var object = table.row(row).object();
      return object.isEmpty() ? null : object;
    }
  }
}
