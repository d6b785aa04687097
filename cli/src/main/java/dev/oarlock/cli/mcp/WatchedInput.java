package dev.oarlock.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// The messages of an input, one a line, and when it has ended: then nobody asks any more. A line
/// that is no message is said and left out, for the protocol's library hears nothing after one.
final class WatchedInput extends InputStream {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHOWN = 80;

  private final BufferedReader lines;
  private final PrintStream complaints;
  private final CountDownLatch ended = new CountDownLatch(1);
  private byte[] line = new byte[0];
  private int at;

  WatchedInput(InputStream in, PrintStream complaints) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.complaints = complaints;
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? line[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    var read = Math.min(length, line.length - at);
    System.arraycopy(line, at, bytes, from, read);
    at += read;
    return read;
  }

  /// What is left of the line in hand; a reader that asks for many takes no more than there is.
  @Override
  public int available() {
    return line.length - at;
  }

  private boolean hasMore() throws IOException {
    while (at == line.length) {
      var next = lines.readLine();
      if (next == null) {
        ended.countDown();
        return false;
      }
      if (isMessage(next)) {
        line = (next + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
      } else if (!next.isBlank()) {
        complaints.println("Left out, no message of JSON-RPC: " + shown(next));
      }
    }
    return true;
  }

  private static boolean isMessage(String line) {
    try {
      var node = JSON.readTree(line);
      var isAnswer = node.has("result") || node.has("error");
      return node.path("jsonrpc").isTextual()
          && (node.path("method").isTextual() || (isAnswer && !node.has("method")))
          && isId(node.path("id"));
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private static boolean isId(JsonNode id) {
    return id.isMissingNode() || id.isTextual() || id.isNumber();
  }

  private static String shown(String line) {
    return line.substring(0, Math.min(SHOWN, line.length()));
  }
}
