package dev.oarlock.answer.routes;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;

/// How an answer is sent: to a command with the response itself, to a click over its
/// `response_url`.
final class SlackResponses {
  private SlackResponses() {}

  static ActionResponse.ActionResponseBuilder response(SlackMessage message) {
    return ActionResponse.builder().text(message.text()).blocks(message.blocks());
  }

  static Response respond(ActionContext context, ActionResponse response) throws IOException {
    var answer =
        new ActionResponseSender(SlackClients.forResponseUrls())
            .send(context.getResponseUrl(), response);
    if (answer.getCode() != 200) {
      throw new IllegalStateException("response_url answered " + answer.getCode());
    }
    return context.ack();
  }

  /// In place of the question that was asked.
  static Response replace(ActionContext context, SlackMessage message) throws IOException {
    return respond(
        context, response(message).responseType("ephemeral").replaceOriginal(true).build());
  }

  /// Beside the card that was clicked, which stays.
  static Response ephemeral(ActionContext context, SlackMessage message) throws IOException {
    return respond(
        context, response(message).responseType("ephemeral").replaceOriginal(false).build());
  }

  static Response ephemeral(SlashCommandContext context, SlackMessage message) {
    return context.ackWithJson(EphemeralResponse.of(message));
  }
}
