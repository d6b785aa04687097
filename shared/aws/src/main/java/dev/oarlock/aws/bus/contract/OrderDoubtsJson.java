package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is in doubt of what is told, left out where nothing is.
public final class OrderDoubtsJson {
  private static final String DOUBTS = "doubts";

  private OrderDoubtsJson() {}

  public static void write(List<OrderDoubt> doubts, ObjectNode node) {
    if (!doubts.isEmpty()) {
      var array = node.putArray(DOUBTS);
      doubts.forEach(it ->
          array.addObject().put("effective", it.effective().toString()).put("what", it.what()));
    }
  }

  public static List<OrderDoubt> read(JsonNode node) {
    var doubts = new ArrayList<OrderDoubt>();
    node.path(DOUBTS)
        .forEach(it ->
            doubts.add(
                new OrderDoubt(
                    LocalDate.parse(it.required("effective").textValue()),
                    it.required("what").textValue())));
    return doubts;
  }
}
