package dev.oarlock.aws.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The event of an invocation, as Lambda hands it over.
public final class LambdaEvent {
  private LambdaEvent() {}

  /// The event as JSON; an empty object where there is none, as when somebody invokes it by hand.
  public static JsonNode read(InputStream input) throws IOException {
    var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    return text.isBlank() ? JsonTree.object() : JsonTree.parse(text);
  }
}
