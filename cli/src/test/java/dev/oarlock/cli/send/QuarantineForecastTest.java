package dev.oarlock.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// What the sender of a signal hears that the bus takes and no card will show.
class QuarantineForecastTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final String ORDER =
      """
      {"account": "acme",%s "contract": "K-1", "order": "cancellation",
       "effective": "2026-11-20"}\
      """;

  @Test
  void anOrderThatDoesNotSayWhenItWasSignedIsNamedWithThat() {
    assertThat(lines("ContractChanged", ORDER.formatted("")))
        .containsExactly("f.json, event 1: goes into quarantine: required property 'at' not found");
  }

  @Test
  void oneThatSaysItIsTakenAlsoOfADayAheadOfThatWhichIsLookedAt() {
    assertThat(lines("ContractChanged", ORDER.formatted("\"at\": \"2026-12-24\","))).isEmpty();
  }

  @Test
  void whatIsNoSignalIsForWhoeverListens() {
    assertThat(lines("invoice.paid", "{}")).isEmpty();
  }

  private static List<String> lines(String type, String detail) {
    var entry =
        PutEventsRequestEntry.builder().source("crm").detailType(type).detail(detail).build();
    return QuarantineForecast.of(List.of(new LocatedEntry("f.json, event 1", entry)), NOW).lines();
  }
}
