package dev.oarlock.answer;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.client.Line;
import java.io.IOException;

/// How an answer is said: with the answer to a command itself, to a click over its `response_url`.
final class Saying {
  private Saying() {}

  static ActionResponse.ActionResponseBuilder response(Message message) {
    return ActionResponse.builder().text(message.text()).blocks(message.blocks());
  }

  static Response said(ActionContext context, ActionResponse response) throws IOException {
    var answer = new ActionResponseSender(Line.out()).send(context.getResponseUrl(), response);
    if (answer.getCode() != 200) {
      throw new IllegalStateException("response_url answered " + answer.getCode());
    }
    return context.ack();
  }

  /// In place of the question that was asked.
  static Response instead(ActionContext context, Message message) throws IOException {
    return said(context, response(message).responseType("ephemeral").replaceOriginal(true).build());
  }

  /// Beside the card that was clicked, which stays.
  static Response onlyYou(ActionContext context, Message message) throws IOException {
    return said(
        context, response(message).responseType("ephemeral").replaceOriginal(false).build());
  }

  static Response onlyYou(SlashCommandContext context, Message message) {
    return context.ackWithJson(Ephemeral.of(message));
  }
}
