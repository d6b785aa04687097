package dev.oarlock.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// A response: JSON, with a tag by which whoever asks again learns that it is the same.
record ApiReply(int status, String body) {
  private static final int TAG_BYTES = 12;

  static ApiReply ok(ObjectNode answer) {
    return new ApiReply(200, JsonTree.write(answer));
  }

  static ApiReply refused(int status, String reason) {
    return new ApiReply(status, JsonTree.write(JsonTree.object().put("error", reason)));
  }

  String tag() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private boolean isAmong(String tags) {
    return Stream.of(tags.split(","))
        .map(it -> it.strip().replaceFirst("^W/", ""))
        .anyMatch(it -> it.equals("*") || it.equals(tag()));
  }

  /// As Lambda takes it, for somebody who may have it already: one tag or several, weak ones too,
  /// as proxies make them.
  byte[] toBytes(Optional<String> knownTags) {
    var isKnown = status == 200 && knownTags.filter(this::isAmong).isPresent();
    var event =
        JsonTree.object().put("statusCode", isKnown ? 304 : status).put("isBase64Encoded", false);
    var headers =
        event
            .putObject("headers")
            .put("content-type", "application/json; charset=utf-8")
            .put("cache-control", "private, no-cache");
    if (status == 200) {
      headers.put("etag", tag());
    }
    return JsonTree.write(event.put("body", isKnown ? "" : body)).getBytes(StandardCharsets.UTF_8);
  }
}
