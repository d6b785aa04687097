package dev.oarlock.local.slack.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps web pages of others away from what listens on this machine. A browser tells truly for
/// which host it asks, so that a foreign name that was bound to 127.0.0.1 is seen through, and from
/// which page.
public record LoopbackGuard(HttpHandler inside) implements HttpHandler {
  private static final Pattern HOST =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var refusal =
        refusal(
            Optional.ofNullable(headers.getFirst("Host")),
            Optional.ofNullable(headers.getFirst("Origin")),
            Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")));
    if (refusal.isPresent()) {
      StandInReplies.text(exchange, 403, refusal.get());
    } else {
      inside.handle(exchange);
    }
  }

  /// Why a request with these headers is refused; empty if it is not.
  public static Optional<String> refusal(
      Optional<String> host, Optional<String> origin, Optional<String> site) {
    if (host.filter(name -> HOST.matcher(name).matches()).isEmpty()) {
      return Optional.of(
          "Only for this machine: ask for 127.0.0.1 or localhost. A tunnel must rewrite the header"
              + " Host.\n");
    }
    var isForeign =
        origin.filter(page -> !page.equals("http://" + host.get())).isPresent()
            || site.filter(from -> !from.equals("same-origin") && !from.equals("none")).isPresent();
    return isForeign ? Optional.of("Only for pages of this server.\n") : Optional.empty();
  }
}
