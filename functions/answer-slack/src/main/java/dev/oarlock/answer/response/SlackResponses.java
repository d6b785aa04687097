package dev.oarlock.answer.response;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.interactive_components.response.ActionResponse.ActionResponseBuilder;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.people.OwnerMentions;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// How an answer is sent, with the people that Slack knows mentioned: to a command with the
/// response itself, to a click over its `response_url`.
public record SlackResponses(OwnerMentions mentions, WrittenCards written) {

  /// Over the `response_url` of a click. A Slack that does not know a block says so, and gets a
  /// plainer form at once.
  public Response respond(
      ActionContext context, Card card, UnaryOperator<ActionResponseBuilder> placed)
      throws IOException {
    send(context.getResponseUrl(), card, placed);
    return context.ack();
  }

  public void send(String responseUrl, Card card, UnaryOperator<ActionResponseBuilder> placed)
      throws IOException {
    var sender = new ActionResponseSender(SlackClients.forResponseUrls());
    var refusal = "";
    for (var form : SlackMessage.forms(mentions.in(card))) {
      var response = ActionResponse.builder().text(form.text()).blocks(form.blocks());
      var answer = sender.send(responseUrl, placed.apply(response).build());
      if (answer.getCode() == 200) {
        return;
      }
      refusal = answer.getCode() + " " + answer.getBody();
      if (!refusal.contains("invalid_blocks")) {
        break;
      }
    }
    throw new IllegalStateException("response_url answered " + refusal);
  }

  /// In place of the question that was asked.
  public Response replace(ActionContext context, Card card) throws IOException {
    return respond(context, card, it -> it.responseType("ephemeral").replaceOriginal(true));
  }

  /// Beside the card that was clicked, which stays.
  public Response ephemeral(ActionContext context, Card card) throws IOException {
    return respond(context, card, it -> it.responseType("ephemeral").replaceOriginal(false));
  }

  /// With the answer to the command itself, which Slack reads after we have gone.
  public Response ephemeral(SlashCommandContext context, Card card) {
    var response = context.ack();
    response.setContentType("application/json; charset=utf-8");
    response.setBody(written.ephemeral(mentions.in(card)));
    return response;
  }
}
