package dev.oarlock.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A client's mistake must not make the server deaf.
class WatchedInputTest {
  private static final String CALL =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"Süd\"}}\n";
  private static final String ANSWER = "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":{}}\n";

  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @Test
  void messagesPassAndWhatIsNoneIsSaidAndLeftOut() throws IOException {
    assertThat(read("garbage\n" + CALL + "\n5\n{}\n[]\n{\"jsonrpc\":\"2.0\",\"id\":{}}\n" + ANSWER))
        .isEqualTo(CALL + ANSWER);

    assertThat(complaints.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .first()
        .isEqualTo("Left out, no message of JSON-RPC: garbage");
  }

  @Test
  void theLastMessageNeedsNoEndOfItsLine() throws IOException {
    assertThat(read(CALL.strip())).isEqualTo(CALL);
    assertThat(complaints.size()).isZero();
  }

  private String read(String text) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (var input =
        new WatchedInput(bytes, new PrintStream(complaints, true, StandardCharsets.UTF_8))) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
