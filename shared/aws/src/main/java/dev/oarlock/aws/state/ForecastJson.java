package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A forecast, its drivers in columns; probabilities to three decimals, log-odds to four.
final class ForecastJson {
  /// Probabilities are shown to 0.1 %; rounded once more they would sometimes show another one.
  static final int SHOWN = 3;

  private static final double NOTHING = 1e-3;

  private ForecastJson() {}

  static ObjectNode write(Forecast forecast) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("day", forecast.day().toString());
    node.set("p30", probability(forecast.within30()));
    node.set("p90", probability(forecast.within90()));
    node.set("p180", probability(forecast.within180()));
    node.set("p365", probability(forecast.within365()));
    forecast
        .atRenewal()
        .ifPresent(at ->
            node.put("renewal", at.on().toString()).set("pRenewal", probability(at.probability())));
    node.set("base", probability(forecast.annualBaseRate()));
    node.put("labels", forecast.labels());
    node.put("model", forecast.model());
    node.set("intercept", Decimals.write(forecast.intercept()));
    node.set("drivers", Columns.of(forecast.drivers().stream().map(ForecastJson::row).toList()));
    if (forecast.drivers().stream().anyMatch(ForecastJson::inAnotherBook)) {
      var seen = node.putArray("seen");
      forecast.drivers().forEach(reading -> seen.add(Decimals.write(reading.measured(), SHOWN)));
    }
    var missing = node.putArray("missing");
    forecast.missing().forEach(driver -> missing.add(Words.of(driver)));
    forecast.bands().ifPresent(bands -> node.set("bands", BandsJson.write(bands)));
    forecast.earlier().ifPresent(earlier -> earlier(node.putObject("earlier"), earlier));
    return node;
  }

  private static void earlier(ObjectNode node, Forecast.Earlier earlier) {
    node.put("model", earlier.model()).put("until", earlier.until().toString());
    node.set("p90", probability(earlier.within90()));
  }

  private static Forecast.Earlier earlier(JsonNode node) {
    return new Forecast.Earlier(
        node.required("model").textValue(),
        LocalDate.parse(node.required("until").textValue()),
        probability(node, "p90"));
  }

  /// Whether the shipped book does not tell what was measured.
  private static boolean inAnotherBook(DriverReading reading) {
    var shipped = new DriverReading(reading.driver(), reading.value(), reading.contribution());
    return Math.abs(shipped.measured() - reading.measured()) > NOTHING;
  }

  private static ObjectNode row(DriverReading reading) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("driver", Words.of(reading.driver()));
    row.set("value", Decimals.write(reading.value()));
    row.set("adds", Decimals.write(reading.contribution()));
    return row;
  }

  static Forecast read(JsonNode node) {
    return new Forecast(
        LocalDate.parse(node.required("day").textValue()),
        probability(node, "p30"),
        probability(node, "p90"),
        probability(node, "p180"),
        probability(node, "p365"),
        Optional.ofNullable(node.get("renewal")).map(day -> atRenewal(node, day.textValue())),
        probability(node, "base"),
        node.required("labels").intValue(),
        node.path("model").asText(HazardModel.EXPERT),
        node.required("intercept").doubleValue(),
        readings(node),
        missing(node.required("missing")),
        Optional.ofNullable(node.get("bands")).map(BandsJson::read),
        Optional.ofNullable(node.get("earlier")).map(ForecastJson::earlier));
  }

  private static Forecast.AtRenewal atRenewal(JsonNode node, String day) {
    return new Forecast.AtRenewal(LocalDate.parse(day), probability(node, "pRenewal"));
  }

  private static List<DriverReading> readings(JsonNode node) {
    var readings = Columns.rows(node.required("drivers")).stream().map(ForecastJson::reading);
    var seen = node.path("seen").iterator();
    return readings
        .map(reading -> seen.hasNext() ? seen(reading, seen.next().doubleValue()) : reading)
        .toList();
  }

  private static DriverReading reading(JsonNode row) {
    return new DriverReading(
        Words.read(Driver.class, row.required("driver").textValue()),
        row.required("value").doubleValue(),
        row.required("adds").doubleValue());
  }

  private static DriverReading seen(DriverReading reading, double measured) {
    return new DriverReading(reading.driver(), reading.value(), measured, reading.contribution());
  }

  private static List<Driver> missing(JsonNode array) {
    var missing = new ArrayList<Driver>();
    array.forEach(word -> missing.add(Words.read(Driver.class, word.textValue())));
    return missing;
  }

  private static JsonNode probability(Probability probability) {
    return Decimals.write(probability.value(), SHOWN);
  }

  private static Probability probability(JsonNode node, String name) {
    return new Probability(node.required(name).doubleValue());
  }
}
