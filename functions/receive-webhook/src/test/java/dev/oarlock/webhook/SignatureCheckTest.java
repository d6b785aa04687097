package dev.oarlock.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures that were computed elsewhere, of one body by each sender's rule.
class SignatureCheckTest {
  private static final Instant SENT = Instant.parse("2026-11-27T09:20:00Z");
  private static final String SECRET = "whsec_test";
  private static final String BODY = "{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}";
  private static final String HEX =
      "877ced7ae2b3242217a75f9081348671e9c286441b32048251e5f129a2bc469e";

  private static final Map<String, Map<String, String>> SIGNED =
      Map.of(
          "stripe", Map.of("stripe-signature", "t=1795771200,v1=" + HEX + ",v0=old"),
          "zendesk",
              Map.of(
                  "x-zendesk-webhook-signature-timestamp", "2026-11-27T09:20:00Z",
                  "x-zendesk-webhook-signature", "T+E49gLkoQPpdeHIvpkArGlRunG1cFMwkVz/kH0JF6I="),
          "hubspot",
              Map.of(
                  "x-hubspot-request-timestamp", "1795771200000",
                  "x-hubspot-signature-v3", "8V1BKs5gUr0OhWCvRrCnWA0veLl/fJK1YWAn229c40o="),
          "intercom", Map.of("x-hub-signature", "sha1=ad3a4f235d0713c54c7cfc931d69a01c0160ca72"),
          "billing",
              Map.of("x-signature-timestamp", "1795771200", "x-signature-256", "sha256=" + HEX));

  private static final String MISSING = "signature or time is missing";
  private static final String AWAY = "time is more than five minutes away";
  private static final String FORGED = "signature does not match";

  @ParameterizedTest
  @CsvSource({"stripe", "zendesk", "hubspot", "intercom", "billing"})
  void whatASenderSignedIsLetInAlsoWhenItComesAgain(String sender) {
    var request = request(sender, SIGNED.get(sender), BODY);

    assertThat(check(Duration.ofMinutes(5)).refusal(request)).isEmpty();
    assertThat(check(Duration.ofMinutes(-5)).refusal(request)).isEmpty();
    assertThat(check(Duration.ZERO).refusal(request)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"stripe", "zendesk", "hubspot", "intercom", "billing"})
  void anotherBodySecretOrNoSecretIsRefused(String sender) {
    var headers = SIGNED.get(sender);

    assertThat(check(Duration.ZERO).refusal(request(sender, headers, BODY + " "))).hasValue(FORGED);
    var other = new SignatureCheck(List.of("whsec_other"), SENT);
    assertThat(other.refusal(request(sender, headers, BODY))).hasValue(FORGED);
    var none = new SignatureCheck(List.of(), SENT);
    assertThat(none.refusal(request(sender, headers, BODY)))
        .hasValue("no secret is kept for its path");
  }

  @ParameterizedTest
  @CsvSource({"stripe", "zendesk", "hubspot", "intercom", "billing"})
  void eachHeaderIsNeeded(String sender) {
    for (var header : SIGNED.get(sender).keySet()) {
      var less = new HashMap<>(SIGNED.get(sender));
      less.remove(header);
      var refusal = check(Duration.ZERO).refusal(request(sender, less, BODY));
      assertThat(refusal).as(header).hasValue(MISSING);
    }
  }

  /// Intercom signs no moment; what its events tell has ids.
  @ParameterizedTest
  @CsvSource({"stripe, 301", "zendesk, 301", "hubspot, 301", "billing, 301", "stripe, -301"})
  void whatIsOldOrOfTheFutureIsRefused(String sender, int seconds) {
    var request = request(sender, SIGNED.get(sender), BODY);

    assertThat(check(Duration.ofSeconds(seconds)).refusal(request)).hasValue(AWAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stripe-signature | t=1795771201,v1=HEX | signature does not match
          stripe-signature | t=soon,v1=HEX       | signature or time is missing
          stripe-signature | t=1795771200,v0=HEX | signature does not match
          stripe-signature | t=1795771200,v1=    | signature does not match
          stripe-signature | v1                  | signature or time is missing
          """)
  void whatIsNotAsStripeSignsIsRefused(String header, String value, String reason) {
    var headers = Map.of(header, value.replace("HEX", HEX));

    assertThat(check(Duration.ZERO).refusal(request("stripe", headers, BODY))).hasValue(reason);
  }

  @Test
  void whileASecretIsChangedTheOldAndTheNewOneAreGood() {
    var twoSecrets = new SignatureCheck(List.of("whsec_new", SECRET), SENT);
    var twoSignatures = Map.of("stripe-signature", "t=1795771200,v1=0123,v1=" + HEX);

    assertThat(twoSecrets.refusal(request("stripe", twoSignatures, BODY))).isEmpty();
  }

  private static SignatureCheck check(Duration later) {
    return new SignatureCheck(List.of(SECRET), SENT.plus(later));
  }

  private static WebhookRequest request(String sender, Map<String, String> headers, String body) {
    var uri = "https://x.example/" + sender;
    return new WebhookRequest("POST", uri, headers, body.getBytes(UTF_8), "r-1");
  }
}
