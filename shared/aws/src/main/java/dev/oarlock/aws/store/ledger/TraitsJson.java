package dev.oarlock.aws.store.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.TreeMap;

/// What customers are sorted by, under the words of the dimensions.
public final class TraitsJson {
  private static final String SINCE = "since";

  private TraitsJson() {}

  public static ObjectNode write(CustomerTraits traits) {
    var object = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(traits.told()).forEach((dimension, text) -> object.put(dimension.word(), text));
    traits.since().ifPresent(day -> object.put(SINCE, day.toString()));
    return object;
  }

  public static CustomerTraits read(JsonNode object) {
    var told = new EnumMap<RevenueDimension, String>(RevenueDimension.class);
    for (var field : object.properties()) {
      RevenueDimension.named(field.getKey())
          .ifPresent(dimension -> told.put(dimension, field.getValue().textValue()));
    }
    var since = Optional.ofNullable(object.path(SINCE).textValue()).map(LocalDate::parse);
    return new CustomerTraits(told, since);
  }
}
