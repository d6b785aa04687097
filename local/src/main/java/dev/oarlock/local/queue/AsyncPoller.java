package dev.oarlock.local.queue;

import dev.oarlock.local.function.FunctionFailed;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.template.Names;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Loop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Invokes a function asynchronously: what waits for it, one call each, with retries, and a record
/// of the failure for its destination when they are used up.
public final class AsyncPoller {
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private final Template.Function function;
  private final Queues queues;
  private final Functions functions;
  private final Clock clock;
  private final Loop loop;

  private AsyncPoller(Template.Function function, Queues queues, Functions functions, Clock clock) {
    this.function = function;
    this.queues = queues;
    this.functions = functions;
    this.clock = clock;
    this.loop = Loop.start(function.id() + "-async", this::round, functions.failures());
  }

  /// Starts invoking.
  public static AsyncPoller start(
      Template.Function function, Queues queues, Functions functions, Clock clock) {
    return new AsyncPoller(function, queues, functions, clock);
  }

  /// The queue in which the function's asynchronous calls wait.
  public static Template.Queue queue(Template.Function function) {
    return new Template.Queue(
        queueName(function.id()), function.timeout().multipliedBy(6), Optional.empty());
  }

  /// Its name.
  public static String queueName(String function) {
    return function + "-invocations";
  }

  private void round() throws InterruptedException {
    var queue = queues.queue(queueName(function.id()));
    for (var call : queue.receive(1, Duration.ZERO, PATIENCE)) {
      try {
        functions.invoke(function.id(), call.body());
        queue.drop(List.of(call));
      } catch (FunctionFailed e) {
        fail(queue, call, e);
      }
    }
  }

  private void fail(LocalQueue queue, Message call, FunctionFailed failure) {
    if (call.received() < function.async().retries()) {
      queue.fail(List.of(call));
    } else {
      function.async().onFailure().ifPresent(destination -> tell(destination, call, failure));
      queue.drop(List.of(call));
    }
  }

  private void tell(String destination, Message call, FunctionFailed failure) {
    var record = Json.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    record
        .putObject("requestContext")
        .put("requestId", call.id())
        .put("functionArn", Names.arn("lambda", "function:" + function.id()))
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", call.received() + 1);
    record.set("requestPayload", Json.parse(call.body()));
    record.putObject("responsePayload").put("errorMessage", failure.getMessage());
    queues.send(List.of(Queues.message(destination, Json.write(record), clock.millis())));
  }

  /// What goes round here.
  public Loop loop() {
    return loop;
  }
}
