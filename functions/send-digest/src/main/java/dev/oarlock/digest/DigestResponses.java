package dev.oarlock.digest;

import com.slack.api.Slack;
import com.slack.api.webhook.Payload;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import java.io.IOException;
import java.util.Map;

/// What the one who asked for a digest sees, at the address that Slack gave for it.
record DigestResponses(Slack slack, FunctionLog log) {
  /// Nobody hears of a digest that nobody asked for. A `response_url` that has expired is no reason
  /// to fail: the one who asked can ask again.
  void send(DigestTrigger trigger, Card card) throws IOException {
    if (trigger instanceof DigestTrigger.Requested asked && !asked.responseUrl().isBlank()) {
      var message = SlackMessage.sure(card);
      var payload = Payload.builder().text(message.text()).blocks(message.blocks()).build();
      var answer = slack.send(asked.responseUrl(), payload);
      if (answer.getCode() != 200) {
        log.warn(asked.correlation(), "response_url refused", Map.of("status", answer.getCode()));
      }
    }
  }

  /// What became of a digest that is posted or will be. That nobody hears of it is no reason to try
  /// again what is done.
  void tell(DigestTrigger trigger, Card card) {
    try {
      send(trigger, card);
    } catch (IOException e) {
      log.warn(
          trigger.correlation(), "response_url unheard", Map.of("reason", e.getClass().getName()));
    }
  }
}
