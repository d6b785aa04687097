package dev.oarlock.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/// Lets in whoever knows the instance's secret, which only its user can read, as the user that they
/// name: on AWS their signature would say both.
public record IamStandIn(String secret) {
  private static final String USER = "X-Oarlock-User";
  private static final String NOBODY_NAMED = "you";

  /// The ARN of whoever asks; empty for one who is not let in.
  Optional<String> caller(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    var said = Objects.requireNonNullElse(headers.getFirst("Authorization"), "");
    var user = Objects.requireNonNullElse(headers.getFirst(USER), NOBODY_NAMED);
    return isSame(said, "Bearer " + secret)
        ? Optional.of("arn:aws:iam::000000000000:user/" + user)
        : Optional.empty();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
