package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.PackedTable;
import dev.oarlock.aws.store.packed.RoundedDecimals;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What each driver of a forecast says, in columns. A driver that is known and says nothing is left
/// out, as half of them do; which those are follows from the ones that are there or missing.
final class DriverReadingsJson {
  private static final int DECIMALS = 3;
  private static final double TOLERANCE = 1e-3;
  private static final Comparator<DriverReading> IN_ORDER =
      Comparator.comparing(DriverReading::driver);

  private DriverReadingsJson() {}

  static void write(List<DriverReading> readings, List<Driver> missing, ObjectNode node) {
    var said = isComplete(readings, missing) ? saying(readings) : readings;
    node.set("drivers", ColumnarRows.pack(said.stream().map(DriverReadingsJson::row).toList()));
    if (said.stream().anyMatch(DriverReadingsJson::isRescaled)) {
      var raw = node.putArray("raw");
      said.forEach(reading -> raw.add(RoundedDecimals.write(reading.rawValue(), DECIMALS)));
    }
    var words = node.putArray("missing");
    missing.forEach(driver -> words.add(EnumNames.of(driver)));
  }

  private static List<DriverReading> saying(List<DriverReading> readings) {
    return readings.stream().filter(it -> !isSilent(it)).toList();
  }

  /// As it is kept, so that what is read back and written again is the same.
  private static boolean isSilent(DriverReading reading) {
    return !reading.driver().isSign()
        && RoundedDecimals.write(reading.value()).doubleValue() == 0
        && RoundedDecimals.write(reading.contribution()).doubleValue() == 0;
  }

  /// Whether reading them back gives the same.
  private static boolean isComplete(List<DriverReading> readings, List<Driver> missing) {
    return drivers(withSilent(saying(readings), missing)).equals(drivers(readings))
        && readings.stream().noneMatch(it -> isSilent(it) && isRescaled(it));
  }

  private static List<Driver> drivers(List<DriverReading> readings) {
    return readings.stream().map(DriverReading::driver).toList();
  }

  static List<DriverReading> read(JsonNode node) {
    var raw = node.path("raw").iterator();
    var said =
        PackedTable.of(node.required("drivers"))
            .rows()
            .map(row -> reading(new FieldReader(row)))
            .map(reading -> raw.hasNext() ? withRaw(reading, raw.next().doubleValue()) : reading)
            .toList();
    return withSilent(said, missing(node));
  }

  private static List<DriverReading> withSilent(List<DriverReading> said, List<Driver> missing) {
    var known = said.stream().map(DriverReading::driver).toList();
    var silent =
        Stream.of(Driver.values())
            .filter(it -> !it.isSign() && !known.contains(it) && !missing.contains(it))
            .map(it -> new DriverReading(it, 0, 0));
    return Stream.concat(said.stream(), silent).sorted(IN_ORDER).toList();
  }

  static List<Driver> missing(JsonNode node) {
    var missing = new ArrayList<Driver>();
    node.required("missing")
        .forEach(word -> missing.add(EnumNames.parse(Driver.class, word.textValue())));
    return missing;
  }

  /// Whether what was measured does not follow from the value by the shipped scale.
  private static boolean isRescaled(DriverReading reading) {
    var shipped = new DriverReading(reading.driver(), reading.value(), reading.contribution());
    return Math.abs(shipped.rawValue() - reading.rawValue()) > TOLERANCE;
  }

  private static ObjectNode row(DriverReading reading) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("driver", EnumNames.of(reading.driver()));
    row.set("value", RoundedDecimals.write(reading.value()));
    row.set("contribution", RoundedDecimals.write(reading.contribution()));
    return row;
  }

  private static DriverReading reading(FieldReader row) {
    return new DriverReading(
        row.enumValue("driver", Driver.class), row.number("value"), row.number("contribution"));
  }

  private static DriverReading withRaw(DriverReading reading, double raw) {
    return new DriverReading(reading.driver(), reading.value(), raw, reading.contribution());
  }
}
