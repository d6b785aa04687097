package dev.oarlock.local.cloud.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.FailureLog;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs the functions of the template. As on Lambda, an instance serves one call at a time, is kept
/// for the next one, and a call that overruns its timeout fails.
public final class FunctionRuntime implements AutoCloseable {
  private final CloudTemplate template;
  private final java.util.function.Function<CloudTemplate.FunctionResource, AppContext> worlds;
  private final ActivityCounter pulse;
  private final FailureLog failures;
  private final Map<String, Queue<RequestStreamHandler>> idle = new ConcurrentHashMap<>();
  private final AtomicInteger activeCalls = new AtomicInteger();

  /// Threads of the system: a function waits for the table some thousand times a second, and a
  /// virtual thread is woken by way of two others.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("function-", 0).factory());

  /// Functions, each living in the world made for it.
  public FunctionRuntime(
      CloudTemplate template,
      java.util.function.Function<CloudTemplate.FunctionResource, AppContext> worlds,
      ActivityCounter pulse,
      FailureLog failures) {
    this.template = template;
    this.worlds = worlds;
    this.pulse = pulse;
    this.failures = failures;
  }

  /// What failed so far.
  public FailureLog failures() {
    return failures;
  }

  /// Calls in progress.
  public int activeCalls() {
    return activeCalls.get();
  }

  /// Whether the class that the template names for a function is there.
  public static boolean isOnClasspath(CloudTemplate.FunctionResource function) {
    try {
      Class.forName(function.handler(), false, FunctionRuntime.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /// Whether the template has such a function.
  public boolean has(String id) {
    return template.functions().stream().anyMatch(function -> function.id().equals(id));
  }

  /// Calls a function and waits for its answer; fails as the function fails.
  public String invoke(String id, String payload) throws FunctionException {
    var function = template.function(id);
    activeCalls.incrementAndGet();
    pulse.increment();
    var call = threads.submit(() -> call(function, payload));
    try {
      return call.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(id, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      call.cancel(true);
      throw failed(id, new TimeoutException("no answer in " + function.timeout()));
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(id, e);
    } finally {
      activeCalls.decrementAndGet();
      pulse.increment();
    }
  }

  private FunctionException failed(String id, Throwable cause) {
    failures.add(id, cause);
    return new FunctionException(id, cause);
  }

  /// Calls from now on are served by fresh instances, as after a deployment.
  public void restart() {
    idle.clear(); // an instance at work is put back into a queue that nobody asks any more
  }

  private String call(CloudTemplate.FunctionResource function, String payload) throws IOException {
    var instances = idle.computeIfAbsent(function.id(), _ -> new ConcurrentLinkedQueue<>());
    var kept = instances.poll();
    var world = worlds.apply(function);
    var handler = kept == null ? HandlerFactory.create(function.handler(), world) : kept;
    var answer = new ByteArrayOutputStream();
    var context = new LocalLambdaContext(function.id(), function.timeout(), world.logLines());
    handler.handleRequest(
        new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), answer, context);
    instances.add(handler);
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
