package dev.oarlock.aws.store.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.transition.order.HeldOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/// The wins of an account that wait for the end of a day; absent while there are none.
final class HeldOrdersJson {
  private static final String HELD = "heldWins";

  private HeldOrdersJson() {}

  static void write(List<HeldOrder> held, ObjectNode state) {
    if (held.isEmpty()) {
      return;
    }
    var rows = state.putArray(HELD);
    for (var win : held) {
      rows.addObject()
          .put("contract", win.contract())
          .put("order", EnumNames.of(win.order()))
          .put("effective", win.effective().toString())
          .put("toldOn", win.toldOn().toString());
    }
  }

  static List<HeldOrder> read(JsonNode state) {
    return StreamSupport.stream(state.path(HELD).spliterator(), false)
        .map(HeldOrdersJson::win)
        .toList();
  }

  private static HeldOrder win(JsonNode row) {
    return new HeldOrder(
        row.required("contract").textValue(),
        EnumNames.parse(OrderType.class, row.required("order").textValue()),
        LocalDate.parse(row.required("effective").textValue()),
        LocalDate.parse(row.required("toldOn").textValue()));
  }
}
