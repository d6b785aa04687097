package dev.oarlock.aws.store.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.PackedTable;
import dev.oarlock.aws.store.packed.RoundedDecimals;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.ShownProbability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.churn.hazard.HazardModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A forecast, its drivers in columns; log-odds to four decimals.
final class ChurnForecastJson {
  private static final int DECIMALS = 3;
  private static final double TOLERANCE = 1e-3;

  private ChurnForecastJson() {}

  static ObjectNode write(ChurnForecast forecast) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("day", forecast.day().toString());
    node.set("p30", probability(forecast.within30()));
    node.set("p90", probability(forecast.within90()));
    node.set("p180", probability(forecast.within180()));
    node.set("p365", probability(forecast.within365()));
    forecast
        .atRenewal()
        .ifPresent(at ->
            node.put("renewal", at.on().toString())
                .set(
                    "pRenewal",
                    DecimalNode.valueOf(ShownProbability.keptFinely(at.probability()))));
    node.set("annualBaseRate", probability(forecast.annualBaseRate()));
    node.put("labels", forecast.observedChurns());
    node.put("model", forecast.model());
    node.set("intercept", RoundedDecimals.write(forecast.intercept()));
    node.set(
        "drivers",
        ColumnarRows.pack(forecast.drivers().stream().map(ChurnForecastJson::row).toList()));
    if (forecast.drivers().stream().anyMatch(ChurnForecastJson::isRescaled)) {
      var raw = node.putArray("raw");
      forecast
          .drivers()
          .forEach(reading -> raw.add(RoundedDecimals.write(reading.rawValue(), DECIMALS)));
    }
    var missing = node.putArray("missing");
    forecast.missingDrivers().forEach(driver -> missing.add(EnumNames.of(driver)));
    forecast.intervals().ifPresent(it -> node.set("intervals", PredictionIntervalsJson.write(it)));
    forecast.previous().ifPresent(it -> previous(node.putObject("previous"), it));
    return node;
  }

  private static void previous(ObjectNode node, ChurnForecast.PreviousForecast forecast) {
    node.put("model", forecast.model()).put("until", forecast.until().toString());
    node.set("p90", probability(forecast.within90()));
    forecast.replacedBy().ifPresent(it -> node.set("replacedBy", probability(it)));
  }

  private static ChurnForecast.PreviousForecast previous(JsonNode node) {
    return new ChurnForecast.PreviousForecast(
        node.required("model").textValue(),
        LocalDate.parse(node.required("until").textValue()),
        probability(node, "p90"),
        node.has("replacedBy") ? Optional.of(probability(node, "replacedBy")) : Optional.empty());
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

  static ChurnForecast read(JsonNode node) {
    return new ChurnForecast(
        LocalDate.parse(node.required("day").textValue()),
        probability(node, "p30"),
        probability(node, "p90"),
        probability(node, "p180"),
        probability(node, "p365"),
        Optional.ofNullable(node.get("renewal")).map(day -> atRenewal(node, day.textValue())),
        probability(node, "annualBaseRate"),
        node.required("labels").intValue(),
        node.path("model").asText(HazardModel.EXPERT),
        node.required("intercept").doubleValue(),
        readings(node),
        missing(node.required("missing")),
        Optional.ofNullable(node.get("intervals")).map(PredictionIntervalsJson::read),
        Optional.ofNullable(node.get("previous")).map(ChurnForecastJson::previous));
  }

  private static ChurnForecast.ChurnAtRenewal atRenewal(JsonNode node, String day) {
    return new ChurnForecast.ChurnAtRenewal(LocalDate.parse(day), probability(node, "pRenewal"));
  }

  private static List<DriverReading> readings(JsonNode node) {
    var readings =
        PackedTable.of(node.required("drivers")).rows().map(row -> reading(new FieldReader(row)));
    var raw = node.path("raw").iterator();
    return readings
        .map(reading -> raw.hasNext() ? withRaw(reading, raw.next().doubleValue()) : reading)
        .toList();
  }

  private static DriverReading reading(FieldReader row) {
    return new DriverReading(
        row.enumValue("driver", Driver.class), row.number("value"), row.number("contribution"));
  }

  private static DriverReading withRaw(DriverReading reading, double raw) {
    return new DriverReading(reading.driver(), reading.value(), raw, reading.contribution());
  }

  private static List<Driver> missing(JsonNode array) {
    var missing = new ArrayList<Driver>();
    array.forEach(word -> missing.add(EnumNames.parse(Driver.class, word.textValue())));
    return missing;
  }

  private static JsonNode probability(Probability probability) {
    return DecimalNode.valueOf(ShownProbability.kept(probability));
  }

  private static Probability probability(JsonNode node, String name) {
    return new Probability(node.required(name).doubleValue());
  }
}
