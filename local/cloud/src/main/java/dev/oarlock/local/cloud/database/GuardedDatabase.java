package dev.oarlock.local.cloud.database;

import dev.oarlock.local.slack.http.LoopbackGuard;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The table's endpoint for this machine alone: no page of others reads it through a browser.
final class GuardedDatabase extends Handler.Wrapper {
  GuardedDatabase(Handler inside) {
    super(inside);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var refusal =
        LoopbackGuard.refusal(
            header(request, "Host"), header(request, "Origin"), header(request, "Sec-Fetch-Site"));
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    response.setStatus(403);
    Content.Sink.write(response, true, refusal.get(), callback);
    return true;
  }

  private static Optional<String> header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }
}
