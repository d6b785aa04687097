package dev.oarlock.local.cloud.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/// What of a deployment runs on one machine, named by logical ids and with every reference
/// resolved.
public record CloudTemplate(
    List<FunctionResource> functions,
    List<String> buses,
    List<EventRule> rules,
    List<QueueResource> queues,
    List<QueueSource> queueSources,
    List<StreamSource> streamSources,
    List<ScheduledInvocation> schedules,
    List<TableResource> tables) {

  /// The lists are copied.
  public CloudTemplate {
    functions = List.copyOf(functions);
    buses = List.copyOf(buses);
    rules = List.copyOf(rules);
    queues = List.copyOf(queues);
    queueSources = List.copyOf(queueSources);
    streamSources = List.copyOf(streamSources);
    schedules = List.copyOf(schedules);
    tables = List.copyOf(tables);
  }

  /// One Lambda function: the class that handles and its environment; a URL of it may be for signed
  /// requests alone.
  public record FunctionResource(
      String id,
      String handler,
      Map<String, String> environment,
      Duration timeout,
      boolean hasUrl,
      boolean isUrlSigned,
      AsyncInvocation async) {
    /// The environment is copied.
    public FunctionResource {
      environment = Map.copyOf(environment);
    }
  }

  /// How often an asynchronous invocation is tried again, 0..2, and which queue hears of its
  /// failure.
  public record AsyncInvocation(int retries, Optional<String> failureDestination) {}

  /// A rule on a bus: every event that the pattern matches goes to each target (queue or function).
  public record EventRule(String id, String bus, String pattern, List<String> targets) {
    /// The targets are copied.
    public EventRule {
      targets = List.copyOf(targets);
    }
  }

  /// A queue; a message received and not deleted is visible again after the timeout.
  public record QueueResource(
      String id, Duration visibilityTimeout, Optional<RedrivePolicy> redrive) {}

  /// Where a message goes that was received so many times in vain.
  public record RedrivePolicy(String deadLetterQueue, int maxReceives) {}

  /// Hands messages of a queue to a function.
  public record QueueSource(
      String function,
      String queue,
      BatchSettings batching,
      boolean reportsItemFailures,
      int concurrency) {}

  /// Hands changes of a table to a function, in order. A parallelization factor is left out: one
  /// batch at a time keeps the same promise, order within a key.
  public record StreamSource(
      String function,
      String table,
      BatchSettings batching,
      boolean reportsItemFailures,
      FailurePolicy failure) {}

  /// How many records make a batch, how long to gather them, and which are wanted (any filter).
  public record BatchSettings(int size, Duration window, List<String> filters) {
    /// The filters are copied.
    public BatchSettings {
      filters = List.copyOf(filters);
    }
  }

  /// What a stream does with a batch that fails: tries (-1: for ever), halving, and who is told.
  public record FailurePolicy(int retries, boolean bisect, Optional<String> destination) {}

  /// Invokes a function by the clock: `cron(..)` or `rate(..)` in a zone, with a payload.
  public record ScheduledInvocation(
      String id, String function, String expression, ZoneId zone, Optional<String> input) {}

  /// A table and how to create it; `expires` names the time-to-live attribute.
  public record TableResource(
      String id, CreateTableRequest request, Optional<String> ttlAttribute) {}

  /// The table that the functions work on: one of [#tables()], or one that is there already.
  public String tableName() {
    return functions.stream()
        .flatMap(function -> Optional.ofNullable(function.environment().get("TABLE_NAME")).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml: no function has a table"));
  }

  /// The function of this logical id.
  public FunctionResource function(String id) {
    return functions.stream()
        .filter(function -> function.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + id));
  }
}
