package dev.oarlock.answer.access;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;
import java.io.IOException;
import java.util.List;

/// What somebody reads in the place of what they asked for, and nobody else.
public record PrivateRefusal(SlackResponses responses, ModalForms forms) {
  Response to(Request<?> request, Card card) throws IOException {
    return switch (request) {
      case SlashCommandRequest command -> responses.ephemeral(command.getContext(), card);
      case BlockActionRequest click -> beside(click, card);
      case ViewSubmissionRequest form ->
          form.getContext().ackWithUpdate(ModalForm.refusal(card).toView());
      case GlobalShortcutRequest shortcut -> {
        forms.show(card, shortcut.getPayload().getTriggerId());
        yield Response.ok();
      }
      case MessageShortcutRequest shortcut -> {
        forms.show(card, shortcut.getPayload().getTriggerId());
        yield Response.ok();
      }
      case BlockSuggestionRequest typing -> typing.getContext().ack(it -> it.options(List.of()));
      default -> Response.ok();
    };
  }

  /// In a window or the Home tab there is no message to stand beside.
  private Response beside(BlockActionRequest click, Card card) throws IOException {
    if (click.getPayload().getView() == null) {
      return responses.ephemeral(click.getContext(), card);
    }
    forms.show(card, click.getPayload().getTriggerId());
    return click.getContext().ack();
  }
}
