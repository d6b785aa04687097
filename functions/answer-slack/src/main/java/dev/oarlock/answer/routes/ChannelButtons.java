package dev.oarlock.answer.routes;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.asking.HealthQuestions;
import dev.oarlock.answer.digest.DigestRequests;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.answer.routes.SharedCards.ShareResult;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.access.MissingRightView;
import dev.oarlock.slack.view.health.AlreadySharedView;
import java.io.IOException;
import java.util.function.Supplier;

/// Buttons that write for all who read their channel.
record ChannelButtons(
    HealthQuestions questions,
    SharedCards shares,
    Supplier<DecisionButtons> decisions,
    DigestRequests digests,
    ClickAnswers answers) {
  Response share(BlockActionRequest request, ActionContext context) throws IOException {
    var refusal = shares.refusal(request.getPayload());
    if (refusal.isPresent()) {
      return answers.responses().ephemeral(context, refusal.get());
    }
    var click = ButtonClick.of(request);
    var whole = shares.mayShareFigures(request.getPayload());
    var card =
        whole
            ? questions.shared(click.account(), click.user())
            : questions.redacted().shared(click.account(), click.user());
    return card.isPresent()
        ? share(request, context, card.get(), whole)
        : told(context, questions.card(click.account()));
  }

  private Response share(
      BlockActionRequest request, ActionContext context, Card card, boolean whole)
      throws IOException {
    var named = answers.responses().mentions().in(card); // an id would tell the channel nobody
    return switch (shares.shareOnce(request.getPayload(), named)) {
      case ShareResult.Shared _ -> {
        AuditTrail.shared(
            ButtonClick.of(request).account(), request.getPayload().getContainer().getChannelId());
        yield whole
            ? context.ack()
            : answers.responses().ephemeral(context, MissingRightView.sharedRedacted());
      }
      case ShareResult.SharedBefore _ -> told(context, AlreadySharedView.of());
      case ShareResult.Unclear _ -> told(context, AlreadySharedView.unclear());
      case ShareResult.SentTwice _ -> told(context, AlreadySharedView.sentTwice());
      case ShareResult.NotTaken(var reason) -> told(context, AlreadySharedView.notTaken(reason));
    };
  }

  private Response told(ActionContext context, Card card) throws IOException {
    return answers.responses().ephemeral(context, card);
  }

  /// The digest that was shown is the correlation, so that a double click posts it once. Wherever
  /// that is, it goes into the digest's own channel, which operators named and which has it each
  /// week, so that the channel of the click is not asked about.
  Response postDigest(BlockActionRequest request, ActionContext context) throws IOException {
    var payload = request.getPayload();
    var asker =
        new DigestRequests.Asker(
            payload.getContainer().getChannelId(),
            payload.getUser().getId(),
            payload.getResponseUrl(),
            "shown-" + payload.getContainer().getMessageTs());
    return answers
        .responses()
        .ephemeral(context, digests.post(ButtonClick.of(request).value(), asker));
  }

  BlockActionHandler decide(Choice choice) {
    return (request, context) -> decide(choice, request, context);
  }

  private Response decide(Choice choice, BlockActionRequest request, ActionContext context)
      throws IOException {
    var refusal = shares.refusal(request.getPayload());
    if (refusal.isPresent()) {
      return answers.responses().ephemeral(context, refusal.get());
    }
    var about = ButtonClick.of(request).read(DecisionButtons.DecisionButton::of);
    var reply = decisions.get().click(request.getPayload(), about, choice);
    if (reply.card().isPresent()) {
      answers
          .responses()
          .respond(
              context,
              reply.card().get(),
              it -> it.responseType("in_channel").replaceOriginal(true));
    }
    return reply.privately().isPresent()
        ? answers.openOrReply(request, context, reply.privately().get())
        : context.ack();
  }
}
