package dev.oarlock.local.slack;

import com.sun.net.httpserver.HttpExchange;

/// Reads a call from an HTTP request: JSON or form, the token in the header or in the body.
final class CallReader {
  private static final String BEARER = "Bearer ";

  private CallReader() {}

  /// The call in this request.
  ///
  /// @throws IllegalArgumentException when a JSON body is none
  static Call read(HttpExchange exchange, String method, String body) {
    var token = token(exchange);
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("application/json")
        ? Call.ofJson(method, token, body)
        : Call.ofForm(method, token, form(exchange, body));
  }

  private static String token(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  private static Form form(HttpExchange exchange, String body) {
    var query = exchange.getRequestURI().getRawQuery();
    return Form.parse(query == null ? body : query + "&" + body);
  }
}
