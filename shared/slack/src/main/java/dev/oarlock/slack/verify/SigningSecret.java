package dev.oarlock.slack.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Knows Slack's requests by their signature: an HMAC-SHA256 over version, time and raw body, not
/// more than five minutes away from now in either direction. Slack's own verifier compares in
/// variable time and lets requests come from the future, so this one goes before it.
public final class SigningSecret {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final SecretKeySpec key;

  public SigningSecret(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  public RequestOrigin verify(SignedRequest request, Instant now) {
    if (request.timestamp().isEmpty() || request.signature().isEmpty()) {
      return new RequestOrigin.Unverified("signature headers are missing");
    }
    var timestamp = request.timestamp().get();
    var sent = second(timestamp);
    if (sent.isEmpty()) {
      return new RequestOrigin.Unverified("timestamp is not a number");
    }
    if (Duration.between(sent.get(), now).abs().compareTo(TOLERANCE) > 0) {
      return new RequestOrigin.Unverified("timestamp is more than five minutes away");
    }
    return isOurs(request.signature().get(), sign(timestamp, request.body()))
        ? new RequestOrigin.Verified()
        : new RequestOrigin.Unverified("signature does not match");
  }

  /// The signature that Slack sends with a body, such as `v0=a2114d...`.
  public String sign(String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static boolean isOurs(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Instant> second(String timestamp) {
    return timestamp.matches("[0-9]{1,12}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        : Optional.empty();
  }
}
