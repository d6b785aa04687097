package dev.oarlock.answer.access;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.slack.access.AccessDecision;
import dev.oarlock.slack.view.access.AccessRefusalView;
import dev.oarlock.slack.workspace.KnownWorkspace;
import java.time.Duration;
import java.util.Map;

/// Lets through to the routes whom Oarlock answers, and tells all others privately why not. What is
/// neither a command nor a click nor a form, nor somebody's Home tab, goes no further.
public record AccessGate(KnownWorkspace workspace, PrivateRefusal refusal, FunctionLog log)
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
        yield refusal.to(request, AccessRefusalView.of(reason));
      }
    };
  }
}
