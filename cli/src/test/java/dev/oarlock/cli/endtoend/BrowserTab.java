package dev.oarlock.cli.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A tab of a real browser, driven over its own debugging protocol, so that nothing but the browser
/// need be installed.
final class BrowserTab implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30); // on a crowded machine
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// Keys that are not letters, with the codes that the page's own code reads.
  private static final Map<String, Integer> CODES =
      Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowUp", 38, "ArrowDown", 40);

  private final Process browser;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private int count;

  /// The browser of this machine, if it has one.
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  BrowserTab(Path chromium, Path profile) throws IOException, InterruptedException {
    this.browser =
        new ProcessBuilder(
                chromium.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var port = port(profile.resolve("DevToolsActivePort"));
    var made =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new"))
            .PUT(BodyPublishers.noBody())
            .build();
    var tab = StrictJson.parse(http.send(made, BodyHandlers.ofString()).body());
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(
                URI.create(tab.required("webSocketDebuggerUrl").asText()), new Answers(answers))
            .join();
  }

  private static String port(Path file) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      if (Files.exists(file) && Files.readString(file).contains("\n")) {
        return Files.readAllLines(file).getFirst();
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("the browser did not start");
  }

  /// Puts the pieces of a message together.
  private static final class Answers implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> answers;
    private final StringBuilder text = new StringBuilder();

    Answers(BlockingQueue<JsonNode> answers) {
      this.answers = answers;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        answers.add(StrictJson.parse(text.toString()));
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }
  }

  private JsonNode call(String method, ObjectNode parameters) {
    var call = StrictJson.object().put("id", ++count).put("method", method);
    call.set("params", parameters);
    socket.sendText(call.toString(), true).join();
    try {
      for (var answer = next(); ; answer = next()) {
        if (answer.path("id").asInt() == count) {
          return answer.path("result");
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode next() throws InterruptedException {
    var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (answer == null) {
      throw new IllegalStateException("the browser answers nothing");
    }
    return answer;
  }

  void open(String url) {
    call("Page.navigate", StrictJson.object().put("url", url));
    waitFor("document.readyState === 'complete' && !!document.querySelector('#feed > *')");
  }

  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        StrictJson.object()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /// As the system of whoever looks has it: `light` or `dark`.
  void prefer(String scheme) {
    var media = StrictJson.object();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
  }

  /// What an expression is, as text; a promise is waited for.
  String evaluate(String expression) {
    var asked =
        StrictJson.object()
            .put("expression", expression)
            .put("awaitPromise", true)
            .put("returnByValue", true);
    var answer = call("Runtime.evaluate", asked);
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.at("/result/value").asText();
  }

  void waitFor(String condition) {
    var end = Instant.now().plus(PATIENCE);
    while (!evaluate("!!(" + condition + ")").equals("true")) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(
            condition + " is not so; the page says: " + evaluate("feed.innerText"));
      }
      evaluate("new Promise(done => setTimeout(done, 50))");
    }
  }

  void type(String text) {
    call("Input.insertText", StrictJson.object().put("text", text));
  }

  void press(String key) {
    var code = CODES.getOrDefault(key, 0);
    for (var type : List.of("rawKeyDown", "char", "keyUp")) {
      var isText = key.equals("Enter") || key.equals(" ");
      if (type.equals("char") && !isText) {
        continue;
      }
      var event =
          StrictJson.object()
              .put("type", type)
              .put("key", key)
              .put("windowsVirtualKeyCode", code)
              .put("nativeVirtualKeyCode", code);
      call(
          "Input.dispatchKeyEvent",
          isText ? event.put("text", key.equals("Enter") ? "\r" : key) : event);
    }
  }

  byte[] picture() {
    var answer = call("Page.captureScreenshot", StrictJson.object().put("format", "png"));
    return Base64.getDecoder().decode(answer.required("data").asText());
  }

  @Override
  public void close() {
    socket.abort();
    http.close();
    var helpers = browser.descendants().toList();
    browser.destroy();
    browser.onExit().join();
    helpers.forEach(ProcessHandle::destroyForcibly); // they would go on writing into the profile
    CompletableFuture.allOf(
            helpers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, 5, TimeUnit.SECONDS)
        .join();
  }
}
