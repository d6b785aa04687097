package dev.oarlock.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/// What of a deployment runs on one machine, named by logical ids and with every reference
/// resolved.
public record Template(
    List<Function> functions,
    List<String> buses,
    List<Rule> rules,
    List<Queue> queues,
    List<QueueSource> queueSources,
    List<StreamSource> streamSources,
    List<Schedule> schedules,
    List<Table> tables) {

  /// The lists are copied.
  public Template {
    functions = List.copyOf(functions);
    buses = List.copyOf(buses);
    rules = List.copyOf(rules);
    queues = List.copyOf(queues);
    queueSources = List.copyOf(queueSources);
    streamSources = List.copyOf(streamSources);
    schedules = List.copyOf(schedules);
    tables = List.copyOf(tables);
  }

  /// One Lambda function: the class that handles and its environment.
  public record Function(
      String id,
      String handler,
      Map<String, String> environment,
      Duration timeout,
      boolean hasUrl,
      Async async) {
    /// The environment is copied.
    public Function {
      environment = Map.copyOf(environment);
    }
  }

  /// How often an asynchronous invocation is tried again, 0..2, and which queue hears of its
  /// failure.
  public record Async(int retries, Optional<String> onFailure) {}

  /// A rule on a bus: every event that the pattern matches goes to each target (queue or function).
  public record Rule(String id, String bus, String pattern, List<String> targets) {
    /// The targets are copied.
    public Rule {
      targets = List.copyOf(targets);
    }
  }

  /// A queue; a message received and not deleted is visible again after the timeout.
  public record Queue(String id, Duration visibility, Optional<Redrive> redrive) {}

  /// Where a message goes that was received so many times in vain.
  public record Redrive(String deadLetters, int maxReceives) {}

  /// Hands messages of a queue to a function.
  public record QueueSource(
      String function, String queue, Batching batching, boolean partial, int concurrency) {}

  /// Hands changes of a table to a function, in order. A parallelization factor is left out: one
  /// batch at a time keeps the same promise, order within a key.
  public record StreamSource(
      String function, String table, Batching batching, boolean partial, Failure failure) {}

  /// How many records make a batch, how long to gather them, and which are wanted (any filter).
  public record Batching(int size, Duration window, List<String> filters) {
    /// The filters are copied.
    public Batching {
      filters = List.copyOf(filters);
    }
  }

  /// What a stream does with a batch that fails: tries (-1: for ever), halving, and who is told.
  public record Failure(int retries, boolean bisect, Optional<String> destination) {}

  /// Invokes a function by the clock: `cron(..)` or `rate(..)` in a zone, with a payload.
  public record Schedule(
      String id, String function, String expression, ZoneId zone, Optional<String> input) {}

  /// A table and how to create it; `expires` names the time-to-live attribute.
  public record Table(String id, CreateTableRequest request, Optional<String> expires) {}

  /// The function of this logical id.
  public Function function(String id) {
    return functions.stream()
        .filter(function -> function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + id));
  }
}
