package dev.oarlock.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a request says was signed, when, and the signatures it brings; there is no moment where the
/// sender signs none.
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SignedText(Optional<Instant> at, byte[] bytes, List<String> signatures) {
  SignedText {
    signatures = List.copyOf(signatures);
  }

  /// A text with the body before or in it.
  static byte[] joined(String before, byte[] body, String after) {
    var bytes = new ByteArrayOutputStream(before.length() + body.length + after.length());
    bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
