package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.BackgroundLoop;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Invokes a function asynchronously: what waits for it, one call each, with retries, and a record
/// of the failure for its destination when they are used up.
public final class AsyncInvoker {
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private final CloudTemplate.FunctionResource function;
  private final LocalQueues queues;
  private final FunctionRuntime functions;
  private final Clock clock;
  private final BackgroundLoop loop;

  private AsyncInvoker(
      CloudTemplate.FunctionResource function,
      LocalQueues queues,
      FunctionRuntime functions,
      Clock clock) {
    this.function = function;
    this.queues = queues;
    this.functions = functions;
    this.clock = clock;
    this.loop = BackgroundLoop.start(function.id() + "-async", this::round, functions.failures());
  }

  /// Starts invoking.
  public static AsyncInvoker start(
      CloudTemplate.FunctionResource function,
      LocalQueues queues,
      FunctionRuntime functions,
      Clock clock) {
    return new AsyncInvoker(function, queues, functions, clock);
  }

  /// The queue in which the function's asynchronous calls wait.
  public static CloudTemplate.QueueResource queue(CloudTemplate.FunctionResource function) {
    return new CloudTemplate.QueueResource(
        queueName(function.id()), function.timeout().multipliedBy(6), Optional.empty());
  }

  /// Its name.
  public static String queueName(String function) {
    return function + "-invocations";
  }

  private void round() throws InterruptedException {
    queues.room().await();
    var queue = queues.queue(queueName(function.id()));
    for (var call : queue.receive(1, Duration.ZERO, PATIENCE)) {
      try {
        functions.invoke(function.id(), call.body());
        queue.delete(List.of(call));
      } catch (FunctionException e) {
        fail(queue, call, e);
      }
    }
  }

  private void fail(LocalQueue queue, QueueMessage call, FunctionException failure) {
    if (call.failedReceives() < function.async().retries()) {
      queue.returnFailed(List.of(call));
    } else {
      function
          .async()
          .failureDestination()
          .ifPresent(destination -> sendFailureRecord(destination, call, failure));
      queue.delete(List.of(call));
    }
  }

  private void sendFailureRecord(String destination, QueueMessage call, FunctionException failure) {
    var record =
        StrictJson.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    record
        .putObject("requestContext")
        .put("requestId", call.id())
        .put("functionArn", ResourceNames.arn("lambda", "function:" + function.id()))
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", call.failedReceives() + 1);
    record.set("requestPayload", StrictJson.parse(call.body()));
    record.putObject("responsePayload").put("errorMessage", failure.getMessage());
    queues.send(
        List.of(LocalQueues.newMessage(destination, StrictJson.write(record), clock.millis())));
  }

  /// What goes round here.
  public BackgroundLoop loop() {
    return loop;
  }
}
