package dev.oarlock.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Lambda's runtime API: it hands out an event and then [#MORE], takes the answers, and records
/// when each happened. Later requests for work wait until the process is stopped.
final class LambdaRuntimeApi implements AutoCloseable {
  /// The function's answer, and whether it is an error.
  record Answer(boolean failed, String body) {}

  enum Milestone {
    RESTORED,
    ASKED_FOR_WORK,
    ANSWERED,
    ANSWERED_MORE
  }

  /// So many answers after the first.
  static final int MORE = 20;

  private static final String BASE = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final Supplier<String> events;
  private final AtomicInteger handedOut = new AtomicInteger();
  private final Map<Milestone, CompletableFuture<Long>> milestones = new ConcurrentHashMap<>();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ProcessCpuTime cpu;

  LambdaRuntimeApi(Supplier<String> events, ProcessCpuTime cpu) throws IOException {
    this.events = events;
    this.cpu = cpu;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::serve);
    server.start();
  }

  /// The value of AWS_LAMBDA_RUNTIME_API.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  Answer answer() {
    return answer.join();
  }

  /// CPU milliseconds that the process had used at a milestone.
  long at(Milestone milestone) {
    return future(milestone).join();
  }

  private void serve(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(BASE.length());
    switch (path) {
      case "invocation/next" -> nextInvocation(exchange);
      case "restore/next" -> {
        note(Milestone.RESTORED);
        reply(exchange, 200, new byte[0]);
      }
      default -> {
        note(Milestone.ANSWERED);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer.complete(new Answer(path.endsWith("error"), body));
        reply(exchange, 202, "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void nextInvocation(HttpExchange exchange) throws IOException {
    if (handedOut.getAndIncrement() > MORE) {
      note(Milestone.ANSWERED_MORE);
      waitUntilClosed();
    }
    note(Milestone.ASKED_FOR_WORK);
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
    headers.set("Lambda-Runtime-Deadline-Ms", "9999999999999");
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:123456789012:function:AnswerSlack");
    reply(exchange, 200, events.get().getBytes(StandardCharsets.UTF_8));
  }

  private void note(Milestone milestone) {
    future(milestone).complete(cpu.milliseconds());
  }

  private CompletableFuture<Long> future(Milestone milestone) {
    return milestones.computeIfAbsent(milestone, _ -> new CompletableFuture<>());
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
