package dev.oarlock.local.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Slack's signature of a request: `v0=` and the HMAC-SHA256 of `v0:timestamp:body` in hex
/// (docs.slack.dev/authentication/verifying-requests-from-slack).
public final class RequestSignature {
  private RequestSignature() {}

  public static String of(String secret, long timestamp, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      var hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
