package dev.oarlock.local.slack.call;

import com.sun.net.httpserver.HttpExchange;
import dev.oarlock.local.slack.http.FormFields;

/// Reads a call from an HTTP request: JSON or form, the token in the header or in the body.
public final class ApiCallReader {
  private static final String BEARER = "Bearer ";

  private ApiCallReader() {}

  /// The call in this request.
  ///
  /// @throws IllegalArgumentException when a JSON body is none
  public static ApiCall read(HttpExchange exchange, String method, String body) {
    var token = token(exchange);
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("application/json")
        ? ApiCall.ofJson(method, token, body)
        : ApiCall.ofForm(method, token, form(exchange, body));
  }

  private static String token(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
  }

  private static FormFields form(HttpExchange exchange, String body) {
    var query = exchange.getRequestURI().getRawQuery();
    return FormFields.parse(query == null ? body : query + "&" + body);
  }
}
