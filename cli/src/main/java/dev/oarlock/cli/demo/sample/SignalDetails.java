package dev.oarlock.cli.demo.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Begins the JSON of a signal's detail.
final class SignalDetails {
  private SignalDetails() {}

  static ObjectNode detail(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  static ObjectNode money(long cents) {
    return JsonNodeFactory.instance.objectNode().put("amount", cents).put("currency", "USD");
  }
}
