package dev.oarlock.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a request is of the sender that it names, and not older than five minutes. The same
/// request again within that time is let in: what it tells has the same ids, and is told once.
record SignatureCheck(List<String> secrets, Instant now) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  SignatureCheck {
    secrets = List.copyOf(secrets);
  }

  /// Why it is refused, for the log and not for the sender; empty for one that is let in.
  Optional<String> refusal(WebhookRequest request) {
    var scheme = SignatureScheme.of(request.sender());
    if (secrets.isEmpty()) {
      return Optional.of("no secret is kept for its path");
    }
    var said = scheme.read(request);
    if (said.isEmpty()) {
      return Optional.of("signature or time is missing");
    }
    if (said.get().at().filter(this::isAway).isPresent()) {
      return Optional.of("time is more than five minutes away");
    }
    return isSigned(scheme, said.get())
        ? Optional.empty()
        : Optional.of("signature does not match");
  }

  private boolean isAway(Instant at) {
    return Duration.between(at, now).abs().compareTo(TOLERANCE) > 0;
  }

  /// Any of its signatures, by any of the secrets: there are two of each while one is changed.
  private boolean isSigned(SignatureScheme scheme, SignedText said) {
    return secrets.stream()
        .map(secret -> scheme.sign(secret, said.bytes()))
        .anyMatch(ours -> said.signatures().stream().anyMatch(given -> isSame(given, ours)));
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
