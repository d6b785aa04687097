package dev.oarlock.ingest.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderLineCheckTest {
  private final IntakeCheck check =
      new IntakeCheck(ZoneOffset.UTC, Instant.parse("2026-11-29T12:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "cancellation, ',\"quantity\":0', true",
    "cancellation, ',\"quantity\":0.0', true",
    "cancellation, ',\"quantity\":1', false",
    "cancellation, '', false",
    "cancellation, ',\"quantity\":null', false"
  })
  void aCancellationOfNoneOfAProductIsRefusedWithWhatToSendInstead(
      String order, String quantity, boolean refused) {
    var refusal = check.refusal(event(order, quantity));

    assertThat(refusal.isPresent()).isEqualTo(refused);
    assertThat(refusal.orElse("it gives back 0 of api, which is nothing"))
        .startsWith("it gives back 0 of api, which is nothing");
  }

  private static String event(String order, String quantity) {
    return """
    {"id":"e-1","detail-type":"ContractChanged","source":"crm","detail":{"account":"acme",
     "at":"2026-11-20","contract":"K-1","order":"%s","effective":"2026-11-20",
     "lines":[{"sku":"plan","quantity":2},{"sku":"api"%s}]}}\
    """
        .formatted(order, quantity);
  }
}
