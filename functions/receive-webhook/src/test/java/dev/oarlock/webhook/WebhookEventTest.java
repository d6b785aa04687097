package dev.oarlock.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookEventTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stripe   | {"type":"invoice.paid","n":1.5}  | stripe  | invoice.paid | {"type":"invoice.paid","n":1.5}
          zendesk  | {"type":"zen:event-type:ticket.created"} | zendesk | zen:event-type:ticket.created | {"type":"zen:event-type:ticket.created"}
          intercom | {"topic":"conversation.created"} | intercom | conversation.created | {"topic":"conversation.created"}
          hubspot  | [{"subscriptionType":"company.creation"}] | hubspot | company.creation | {"subscriptionType":"company.creation"}
          billing  | {"detail-type":"InvoicePaid","detail":{"id":"7"}} | webhook.billing | InvoicePaid | {"id":"7"}
          oarlock  | {"detail-type":"GongRung","source":"oarlock","detail":{}} | webhook.oarlock | GongRung | {}
          """)
  void aPayloadIsAnEventInItsSendersWords(
      String sender, String body, String source, String type, String detail) {
    assertThat(WebhookEvent.all(request(sender, body)))
        .containsExactly(new WebhookEvent(source, type, detail));
  }

  @Test
  void hubSpotSendsSeveralAtOnce() {
    var body = "[{\"subscriptionType\":\"a\"},{\"subscriptionType\":\"b\"}]";

    assertThat(WebhookEvent.all(request("hubspot", body)))
        .extracting(WebhookEvent::type)
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          stripe  | not JSON
          stripe  | {}
          stripe  | {"type":7}
          stripe  | "invoice.paid"
          hubspot | [{}]
          billing | {"detail-type":"InvoicePaid"}
          billing | {"detail-type":"InvoicePaid","detail":"x"}
          """)
  void whatSaysNoTypeOrNoDetailIsRefused(String sender, String body) {
    assertThatThrownBy(() -> WebhookEvent.all(request(sender, body)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WebhookRequest request(String sender, String body) {
    var uri = "https://x.example/" + sender + "?a=b/c";
    return new WebhookRequest("POST", uri, Map.of(), body.getBytes(UTF_8), "r-1");
  }
}
