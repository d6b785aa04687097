package dev.oarlock.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a sender signs: over what, in which header, and how it is written. A system of yours signs
/// as `OWN` says.
enum SignatureScheme {
  STRIPE("HmacSHA256", false),
  ZENDESK("HmacSHA256", true),
  HUBSPOT("HmacSHA256", true),
  INTERCOM("HmacSHA1", false),
  OWN("HmacSHA256", false);

  private final String algorithm;
  private final boolean isBase64;

  SignatureScheme(String algorithm, boolean isBase64) {
    this.algorithm = algorithm;
    this.isBase64 = isBase64;
  }

  static SignatureScheme of(String sender) {
    return switch (sender) {
      case "stripe" -> STRIPE;
      case "zendesk" -> ZENDESK;
      case "hubspot" -> HUBSPOT;
      case "intercom" -> INTERCOM;
      default -> OWN;
    };
  }

  /// Empty where a header is missing or no moment can be read.
  Optional<SignedText> read(WebhookRequest request) {
    return switch (this) {
      case STRIPE -> request.header("stripe-signature").flatMap(it -> stripe(it, request));
      case ZENDESK -> zendesk(request);
      case HUBSPOT -> hubSpot(request);
      case INTERCOM ->
          prefixed(request, "x-hub-signature", "sha1=")
              .map(it -> new SignedText(Optional.empty(), request.body(), List.of(it)));
      case OWN -> own(request);
    };
  }

  /// `t=1492774577,v1=5257...`, with a second `v1` while the secret is being changed.
  private static Optional<SignedText> stripe(String header, WebhookRequest request) {
    var time = "";
    var signatures = new ArrayList<String>();
    for (var part : header.split(",", -1)) {
      var said = part.strip();
      if (said.startsWith("t=")) {
        time = said.substring(2);
      } else if (said.startsWith("v1=")) {
        signatures.add(said.substring(3));
      }
    }
    var text = SignedText.joined(time + ".", request.body(), "");
    return second(time).map(at -> new SignedText(Optional.of(at), text, signatures));
  }

  private static Optional<SignedText> zendesk(WebhookRequest request) {
    var time = request.header("x-zendesk-webhook-signature-timestamp").orElse("");
    var text = SignedText.joined(time, request.body(), "");
    return signed(request, "x-zendesk-webhook-signature", text, moment(time));
  }

  private static Optional<SignedText> hubSpot(WebhookRequest request) {
    var time = request.header("x-hubspot-request-timestamp").orElse("");
    var text = SignedText.joined(request.method() + request.uri(), request.body(), time);
    var at =
        time.matches("[0-9]{1,15}")
            ? Optional.of(Instant.ofEpochMilli(Long.parseLong(time)))
            : Optional.<Instant>empty();
    return signed(request, "x-hubspot-signature-v3", text, at);
  }

  private static Optional<SignedText> own(WebhookRequest request) {
    var time = request.header("x-signature-timestamp").orElse("");
    var text = SignedText.joined(time + ".", request.body(), "");
    return prefixed(request, "x-signature-256", "sha256=")
        .flatMap(it -> second(time).map(at -> new SignedText(Optional.of(at), text, List.of(it))));
  }

  private static Optional<SignedText> signed(
      WebhookRequest request, String header, byte[] text, Optional<Instant> at) {
    return at.isEmpty()
        ? Optional.empty()
        : request.header(header).map(it -> new SignedText(at, text, List.of(it)));
  }

  private static Optional<String> prefixed(WebhookRequest request, String header, String prefix) {
    return request
        .header(header)
        .filter(it -> it.startsWith(prefix))
        .map(it -> it.substring(prefix.length()));
  }

  private static Optional<Instant> second(String text) {
    return text.matches("[0-9]{1,11}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  String sign(String secret, byte[] text) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      var signature = mac.doFinal(text);
      return isBase64
          ? Base64.getEncoder().encodeToString(signature)
          : HexFormat.of().formatHex(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
