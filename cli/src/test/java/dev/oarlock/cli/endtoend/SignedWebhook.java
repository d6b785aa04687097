package dev.oarlock.cli.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a sender posts to a running instance, signed by its own rule.
public record SignedWebhook(String url, String secret, Instant now) {
  /// The status that the sender hears.
  public int post(String sender, String body) throws IOException, InterruptedException {
    var uri = URI.create(url + "/webhooks/" + sender);
    var signature = headers(sender, "https://" + uri.getAuthority() + uri.getPath(), body);
    var headers = signature.toArray(String[]::new);
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  private List<String> headers(String sender, String uri, String body) {
    var second = String.valueOf(now.getEpochSecond());
    var milli = String.valueOf(now.toEpochMilli());
    var moment = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return switch (sender) {
      case "stripe" ->
          List.of("Stripe-Signature", "t=" + second + ",v1=" + hex("256", second + "." + body));
      case "zendesk" ->
          List.of(
              "X-Zendesk-Webhook-Signature-Timestamp",
              moment,
              "X-Zendesk-Webhook-Signature",
              base64(moment + body));
      case "hubspot" ->
          List.of(
              "X-HubSpot-Request-Timestamp",
              milli,
              "X-HubSpot-Signature-v3",
              base64("POST" + uri + body + milli));
      case "intercom" -> List.of("X-Hub-Signature", "sha1=" + hex("1", body));
      default ->
          List.of(
              "X-Signature-Timestamp",
              second,
              "X-Signature-256",
              "sha256=" + hex("256", second + "." + body));
    };
  }

  private String hex(String size, String text) {
    return HexFormat.of().formatHex(mac(size, text));
  }

  private String base64(String text) {
    return Base64.getEncoder().encodeToString(mac("256", text));
  }

  private byte[] mac(String size, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA" + size);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
