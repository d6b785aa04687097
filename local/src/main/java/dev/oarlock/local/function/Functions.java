package dev.oarlock.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Failures;
import dev.oarlock.local.work.Pulse;
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
public final class Functions implements AutoCloseable {
  private final Template template;
  private final java.util.function.Function<Template.Function, World> worlds;
  private final Pulse pulse;
  private final Failures failures;
  private final Map<String, Queue<RequestStreamHandler>> idle = new ConcurrentHashMap<>();
  private final AtomicInteger running = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Functions, each living in the world made for it.
  public Functions(
      Template template,
      java.util.function.Function<Template.Function, World> worlds,
      Pulse pulse,
      Failures failures) {
    this.template = template;
    this.worlds = worlds;
    this.pulse = pulse;
    this.failures = failures;
  }

  /// What failed so far.
  public Failures failures() {
    return failures;
  }

  /// Calls in progress.
  public int running() {
    return running.get();
  }

  /// Whether the class that the template names for a function is there.
  public static boolean isPresent(Template.Function function) {
    try {
      Class.forName(function.handler(), false, Functions.class.getClassLoader());
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
  public String invoke(String id, String payload) throws FunctionFailed {
    var function = template.function(id);
    running.incrementAndGet();
    pulse.beat();
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
      running.decrementAndGet();
      pulse.beat();
    }
  }

  private FunctionFailed failed(String id, Throwable cause) {
    failures.add(id, cause);
    return new FunctionFailed(id, cause);
  }

  private String call(Template.Function function, String payload) throws IOException {
    var instances = idle.computeIfAbsent(function.id(), _ -> new ConcurrentLinkedQueue<>());
    var kept = instances.poll();
    var world = worlds.apply(function);
    var handler = kept == null ? Handlers.create(function.handler(), world) : kept;
    var answer = new ByteArrayOutputStream();
    var context = new LocalContext(function.id(), function.timeout(), world.lines());
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
