package dev.oarlock.aws.store.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An entry as a row of columns: amounts by currency, chances in millionths, log-odds in
/// hundredths; what is none is left out.
final class SnapshotEntryJson {
  private static final double MILLION = 1_000_000;
  private static final double HUNDRED = 100;

  private SnapshotEntryJson() {}

  static ObjectNode write(SnapshotEntry entry) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("id", entry.id().value()).put("name", entry.name());
    entry.csm().ifPresent(csm -> row.put("csm", csm.name()));
    entry.renewal().ifPresent(day -> row.put("renewal", day.toString()));
    write(row, "cmrr", entry.cmrr());
    write(row, "churned", entry.churnedRevenue());
    for (int i = 0; i < entry.forecasts().size(); i++) {
      var forecast = entry.forecasts().get(i);
      write(row, "model" + i, forecast.model());
      write(row, "csm" + i, forecast.csm());
      write(row, "committed" + i, forecast.committed());
    }
    write(row, entry.driverContributions());
    return row;
  }

  private static void write(ObjectNode row, Map<Driver, Double> drivers) {
    var adds = JsonNodeFactory.instance.objectNode();
    drivers.forEach((driver, adding) -> {
      var rounded = Math.round(adding * HUNDRED);
      if (rounded != 0) {
        adds.put(EnumNames.of(driver), rounded);
      }
    });
    if (!adds.isEmpty()) {
      row.set("drivers", adds);
    }
  }

  private static void write(ObjectNode row, String name, Optional<ExpectedLoss> stated) {
    stated.ifPresent(it -> write(row, name, it));
  }

  private static void write(ObjectNode row, String name, ExpectedLoss stated) {
    row.put(name + "p", Math.round(stated.churnProbability().value() * MILLION));
    write(row, name + "m", stated.amount());
  }

  private static void write(ObjectNode row, String name, MultiCurrencyAmount amounts) {
    if (!amounts.isZero()) {
      var node = row.putObject(name);
      amounts
          .totals()
          .forEach(money -> node.put(money.currency().getCurrencyCode(), money.minorUnits()));
    }
  }

  static SnapshotEntry read(JsonNode row) {
    var forecasts = new ArrayList<QuarterForecast>();
    for (int i = 0; row.has("model" + i + "p"); i++) {
      forecasts.add(
          new QuarterForecast(
              stated(row, "model" + i).orElseThrow(),
              stated(row, "csm" + i),
              stated(row, "committed" + i)));
    }
    return new SnapshotEntry(
        new AccountId(row.required("id").textValue()),
        row.required("name").textValue(),
        text(row, "csm").map(Csm::new),
        amounts(row, "cmrr"),
        text(row, "renewal").map(LocalDate::parse),
        amounts(row, "churned"),
        List.copyOf(forecasts),
        drivers(row.path("drivers")));
  }

  private static Map<Driver, Double> drivers(JsonNode adds) {
    var drivers = new EnumMap<Driver, Double>(Driver.class);
    adds.properties()
        .forEach(each ->
            drivers.put(
                EnumNames.parse(Driver.class, each.getKey()),
                each.getValue().longValue() / HUNDRED));
    return drivers;
  }

  private static Optional<ExpectedLoss> stated(JsonNode row, String name) {
    return Optional.ofNullable(row.get(name + "p"))
        .map(it ->
            new ExpectedLoss(new Probability(it.longValue() / MILLION), amounts(row, name + "m")));
  }

  private static MultiCurrencyAmount amounts(JsonNode row, String name) {
    var sum = MultiCurrencyAmount.zero();
    for (var each : row.path(name).properties()) {
      sum = sum.plus(Money.of(each.getValue().longValue(), each.getKey()));
    }
    return sum;
  }

  private static Optional<String> text(JsonNode row, String name) {
    return Optional.ofNullable(row.get(name)).map(JsonNode::textValue);
  }
}
