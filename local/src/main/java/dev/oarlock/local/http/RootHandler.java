package dev.oarlock.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/// The root path: EventBridge's protocol for the AWS tools, a page for people.
public final class RootHandler implements HttpHandler {
  private final BusEndpoint bus;
  private volatile HttpHandler page =
      exchange -> Reply.text(exchange, 404, "nothing here: " + exchange.getRequestURI() + "\n");

  /// The bus, and no page yet.
  public RootHandler(BusEndpoint bus) {
    this.bus = bus;
  }

  /// What people see.
  public void show(HttpHandler other) {
    page = other;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    (BusEndpoint.isMeantBy(exchange) ? bus : page).handle(exchange);
  }
}
