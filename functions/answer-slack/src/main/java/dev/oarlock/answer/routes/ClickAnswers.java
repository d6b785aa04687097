package dev.oarlock.answer.routes;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.slack.card.Card;
import java.io.IOException;

/// Where the answer to a click stands: beside its message, in its place, in a window or as a form.
record ClickAnswers(ModalForms forms, SlackResponses responses) {
  Response openOrReply(BlockActionRequest request, ActionContext context, SlackAnswer answer)
      throws IOException {
    var message = forms.openOrReply(answer, request.getPayload().getTriggerId());
    return message.isPresent() ? beside(request, context, message.get()) : context.ack();
  }

  /// For whoever clicked alone. In the Home tab there is no message to stand beside, so it is a
  /// window.
  Response beside(BlockActionRequest request, ActionContext context, Card card) throws IOException {
    return isInView(request) ? window(request, context, card) : responses.ephemeral(context, card);
  }

  Response instead(BlockActionRequest request, ActionContext context, Card card)
      throws IOException {
    return isInView(request) ? window(request, context, card) : responses.replace(context, card);
  }

  private static boolean isInView(BlockActionRequest request) {
    return request.getPayload().getView() != null;
  }

  private Response window(BlockActionRequest request, ActionContext context, Card card) {
    var view = request.getPayload().getView();
    if ("modal".equals(view.getType())) {
      forms.replace(view.getId(), card);
    } else {
      forms.show(card, request.getPayload().getTriggerId());
    }
    return context.ack();
  }
}
