package dev.oarlock.cli.demo.sample.signal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Begins the JSON of a signal's detail.
public final class SignalDetails {
  private SignalDetails() {}

  public static ObjectNode detail(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value);
  }

  public static ObjectNode money(long cents) {
    return JsonNodeFactory.instance.objectNode().put("amount", cents).put("currency", "USD");
  }
}
