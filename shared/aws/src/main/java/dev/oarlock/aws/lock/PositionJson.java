package dev.oarlock.aws.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.Position;
import dev.oarlock.domain.outlook.QuarterCall;
import dev.oarlock.domain.outlook.Stated;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A position as a row of columns: amounts by currency, chances in millionths, log-odds in
/// hundredths; what is none is left out.
final class PositionJson {
  private static final double MILLION = 1_000_000;
  private static final double HUNDRED = 100;

  private PositionJson() {}

  static ObjectNode write(Position position) {
    var row = JsonNodeFactory.instance.objectNode();
    row.put("id", position.id().value()).put("name", position.name());
    position.csm().ifPresent(csm -> row.put("csm", csm.name()));
    position.renewal().ifPresent(day -> row.put("renewal", day.toString()));
    write(row, "cmrr", position.cmrr());
    write(row, "lost", position.lost());
    for (int i = 0; i < position.calls().size(); i++) {
      var call = position.calls().get(i);
      write(row, "machine" + i, call.machine());
      write(row, "csm" + i, call.csm());
      write(row, "last" + i, call.last());
    }
    write(row, position.drivers());
    return row;
  }

  private static void write(ObjectNode row, Map<Driver, Double> drivers) {
    var adds = JsonNodeFactory.instance.objectNode();
    drivers.forEach((driver, adding) -> {
      var rounded = Math.round(adding * HUNDRED);
      if (rounded != 0) {
        adds.put(Words.of(driver), rounded);
      }
    });
    if (!adds.isEmpty()) {
      row.set("drivers", adds);
    }
  }

  private static void write(ObjectNode row, String name, Optional<Stated> stated) {
    stated.ifPresent(it -> write(row, name, it));
  }

  private static void write(ObjectNode row, String name, Stated stated) {
    row.put(name + "p", Math.round(stated.chance().value() * MILLION));
    write(row, name + "m", stated.expected());
  }

  private static void write(ObjectNode row, String name, Amounts amounts) {
    if (!amounts.isNone()) {
      var node = row.putObject(name);
      amounts.each().forEach(money -> node.put(money.currency().getCurrencyCode(), money.minor()));
    }
  }

  static Position read(JsonNode row) {
    var calls = new ArrayList<QuarterCall>();
    for (int i = 0; row.has("machine" + i + "p"); i++) {
      calls.add(
          new QuarterCall(
              stated(row, "machine" + i).orElseThrow(),
              stated(row, "csm" + i),
              stated(row, "last" + i)));
    }
    return new Position(
        new AccountId(row.required("id").textValue()),
        row.required("name").textValue(),
        text(row, "csm").map(Csm::new),
        amounts(row, "cmrr"),
        text(row, "renewal").map(LocalDate::parse),
        amounts(row, "lost"),
        List.copyOf(calls),
        drivers(row.path("drivers")));
  }

  private static Map<Driver, Double> drivers(JsonNode adds) {
    var drivers = new EnumMap<Driver, Double>(Driver.class);
    adds.properties()
        .forEach(each ->
            drivers.put(
                Words.read(Driver.class, each.getKey()), each.getValue().longValue() / HUNDRED));
    return drivers;
  }

  private static Optional<Stated> stated(JsonNode row, String name) {
    return Optional.ofNullable(row.get(name + "p"))
        .map(it -> new Stated(new Probability(it.longValue() / MILLION), amounts(row, name + "m")));
  }

  private static Amounts amounts(JsonNode row, String name) {
    var sum = Amounts.none();
    for (var each : row.path(name).properties()) {
      sum = sum.plus(Money.of(each.getValue().longValue(), each.getKey()));
    }
    return sum;
  }

  private static Optional<String> text(JsonNode row, String name) {
    return Optional.ofNullable(row.get(name)).map(JsonNode::textValue);
  }
}
