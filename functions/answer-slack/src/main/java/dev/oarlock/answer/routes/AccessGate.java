package dev.oarlock.answer.routes;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.forms.ModalForms;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.slack.access.AccessDecision;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.access.AccessRefusalView;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Lets through to the routes whom Oarlock answers, and tells all others privately why not. What is
/// neither a command nor a click nor a form, nor somebody's Home tab, goes no further.
public record AccessGate(
    KnownWorkspace workspace, SlackResponses responses, ModalForms forms, FunctionLog log)
    implements Middleware {
  /// So long Slack may take to say who asks: whoever asked waits three seconds in all, of which
  /// opening a form may take more than half.
  public static final Duration PATIENCE = Duration.ofMillis(800);

  @Override
  @SuppressWarnings("rawtypes") // as Bolt has it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    var asking = RequestSender.of(request);
    if (request instanceof UrlVerificationRequest) {
      return chain.next(request);
    }
    if (asking.isEmpty()) {
      return Response.ok();
    }
    return switch (workspace.decide(asking.get())) {
      case AccessDecision.Admitted _ -> chain.next(request);
      case AccessDecision.Refused(var reason) -> {
        log.info("access", "request refused", Map.of("reason", reason.name()));
        yield refuse(request, AccessRefusalView.of(reason));
      }
    };
  }

  private Response refuse(Request<?> request, Card card) throws IOException {
    return switch (request) {
      case SlashCommandRequest command -> responses.ephemeral(command.getContext(), card);
      case BlockActionRequest click -> responses.ephemeral(click.getContext(), card);
      case ViewSubmissionRequest form ->
          form.getContext().ackWithUpdate(ModalForm.confirmation(card).toView());
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
}
