package dev.oarlock.answer.routes;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.response.SlackResponses;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.listing.AccountListView;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/// Where the answer to a click stands: beside its message, in its place, in a window or as a form.
record ClickAnswers(ModalForms forms, SlackResponses responses, Consumer<String> homeChanged) {
  /// What in the Home tab opens a window, and changes nothing there.
  private static final Set<String> LOOKING =
      Set.of(RiskControls.SHOW, RenewalView.SHOW, AccountListView.MORE);

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
      if (!LOOKING.contains(request.getPayload().getActions().getFirst().getActionId())) {
        homeChanged.accept(request.getPayload().getUser().getId());
      }
    }
    return context.ack();
  }
}
