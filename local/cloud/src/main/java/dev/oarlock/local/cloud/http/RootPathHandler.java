package dev.oarlock.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/// The root path: EventBridge's protocol for the AWS tools, a page for people.
public final class RootPathHandler implements HttpHandler {
  private final EventBridgeEndpoint bus;
  private volatile HttpHandler page =
      exchange -> HttpReply.text(exchange, 404, "nothing here: " + exchange.getRequestURI() + "\n");

  /// The bus, and no page yet.
  public RootPathHandler(EventBridgeEndpoint bus) {
    this.bus = bus;
  }

  /// What people see.
  public void showPage(HttpHandler other) {
    page = other;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    (EventBridgeEndpoint.accepts(exchange) ? bus : page).handle(exchange);
  }
}
