package dev.oarlock.ingest.validation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.policy.SignalType;

/// Lines of an order that say nothing that anybody could mean. The log knows a quantity of 0 and
/// none as one, so it is refused here.
final class OrderLineCheck {
  private static final String CANCELLATION = EnumNames.of(OrderType.CANCELLATION);

  private OrderLineCheck() {}

  /// A cancellation of none of a product; an [IllegalArgumentException] says what to send instead.
  static void check(EventEnvelope event) {
    if (event.type().equals(SignalType.CONTRACT_CHANGED.word())
        && event.detail().path("order").asText().equals(CANCELLATION)) {
      event.detail().path("lines").forEach(OrderLineCheck::checkTaken);
    }
  }

  private static void checkTaken(JsonNode line) {
    if (line.path("quantity").isNumber() && line.path("quantity").doubleValue() == 0) {
      throw new IllegalArgumentException(
          "it gives back 0 of %s, which is nothing: leave the quantity out to give back all of it, or"
                  .formatted(line.path("sku").asText())
              + " leave the line out");
    }
  }
}
