package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.state.ChannelPost;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Late is not lost, on the real parts: from an order on the bus to what owner and leads read.
class LateRenewalToSlackTest {
  private final Instant now = Instant.now();
  private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  private LocalCloud cloud;

  @BeforeEach
  void start() {
    cloud = LocalCloud.start(CloudSetup.inMemory());
    put("AccountRegistered", detail("registered").put("name", "Acme").put("csm", "dana"));
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void anUnsignedRenewalIsToldOnceAndThenHowTheCustomerLeft() throws Exception {
    var due = today.minusDays(5);
    signed(due.minusMonths(12));

    assertThat(texts())
        .singleElement()
        .asString()
        .contains("Acme: renewal 5 days overdue, unsigned")
        .contains("€900 a month is late, not lost");

    cloud.fireSchedule("AdvanceDay");
    cloud.drain();
    assertThat(texts()).hasSize(1);

    put("ContractChanged", order("cancellation", today.minusDays(1)).put("reason", "price"));
    assertThat(texts())
        .last()
        .asString()
        .contains("Acme has left")
        .contains("The reason given: Price and competition: price or budget.");
    assertThat(texts()).hasSize(2);
    assertThat(cloud.failures().count()).isZero();
  }

  private void signed(LocalDate since) {
    var signed = order("new", since).put("termMonths", 12).put("autoRenew", false);
    var line = signed.putArray("lines").addObject().put("sku", "seat").put("quantity", 10);
    line.put("per", "month").put("discountPercent", 0);
    line.putObject("amount").put("amount", 90_000).put("currency", "EUR");
    put("ContractChanged", signed);
  }

  private ObjectNode order(String kind, LocalDate effective) {
    return detail(kind)
        .put("contract", "C-1")
        .put("order", kind)
        .put("effective", effective.toString());
  }

  private ObjectNode detail(String id) {
    var at = now.minus(1, ChronoUnit.MINUTES);
    return StrictJson.object().put("account", "acme").put("id", id).put("at", at.toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
    cloud.drain();
  }

  private List<String> texts() {
    return cloud.slack().posts().stream()
        .map(ChannelPost::message)
        .map(message -> message.path("text").asText())
        .toList();
  }
}
