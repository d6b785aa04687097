package dev.oarlock.local.stream;

import dev.oarlock.local.function.BatchReply;
import dev.oarlock.local.function.FunctionFailed;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.queue.Queues;
import dev.oarlock.local.template.Names;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Gives one batch to the function until it is done or set aside.
///
/// As Lambda does: what the function says it has done is not given again; a batch in which nothing
/// was done is halved if the source says so, tried again, and after its tries its whereabouts go to
/// the destination and the stream flows on.
final class Delivery {
  private static final int LONGEST = 4;
  private static final Duration SHORT = Duration.ofMillis(20);
  private final Template.StreamSource source;
  private final Functions functions;
  private final Queues queues;
  private final Clock clock;
  private final Pace pace;

  /// How long to wait between tries.
  record Pace(Duration pause, Pulse pulse) {
    void rest(int tries) throws InterruptedException {
      Thread.sleep(pulse.isHurried() ? SHORT : pause.multipliedBy(Math.min(tries, LONGEST)));
    }
  }

  Delivery(
      Template.StreamSource source, Functions functions, Queues queues, Clock clock, Pace pace) {
    this.source = source;
    this.functions = functions;
    this.queues = queues;
    this.clock = clock;
    this.pace = pace;
  }

  /// Returns when every change of the batch is done with.
  void give(List<Change> batch) throws InterruptedException {
    var tries = 0;
    var rest = batch;
    while (!rest.isEmpty()) {
      var done = invoke(rest);
      tries = done > 0 ? 0 : tries + 1;
      rest = rest.subList(done, rest.size());
      if (done == 0 && source.failure().bisect() && rest.size() > 1) {
        give(rest.subList(0, rest.size() / 2));
        rest = rest.subList(rest.size() / 2, rest.size());
        tries = 0;
      } else if (done == 0 && isSpent(tries)) {
        setAside(rest);
        return;
      } else if (done == 0) {
        pace.rest(tries);
      }
    }
  }

  private boolean isSpent(int tries) {
    return source.failure().retries() >= 0 && tries > source.failure().retries();
  }

  /// How many of the changes, from the first on, are done.
  private int invoke(List<Change> batch) throws InterruptedException {
    try {
      var event = StreamEvent.of(batch.stream().map(Change::record).toList());
      var answer = functions.invoke(source.function(), event);
      return source.partial() ? firstFailed(batch, answer) : batch.size();
    } catch (FunctionFailed e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return 0;
    }
  }

  private static int firstFailed(List<Change> batch, String answer) {
    var sequences = batch.stream().map(Change::sequence).toList();
    var failed = BatchReply.read(answer, sequences.stream().collect(Collectors.toSet())).failed();
    return (int) sequences.stream().takeWhile(sequence -> !failed.contains(sequence)).count();
  }

  private void setAside(List<Change> batch) {
    source
        .failure()
        .destination()
        .ifPresent(queue ->
            queues.send(List.of(Queues.message(queue, whereabouts(batch), clock.millis()))));
  }

  /// What Lambda sends to a stream's destination: not the records, but where they stand.
  private String whereabouts(List<Change> batch) {
    var message = Json.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    message
        .putObject("requestContext")
        .put("functionArn", Names.arn("lambda", "function:" + source.function()))
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", source.failure().retries() + 1);
    message
        .putObject("DDBStreamBatchInfo")
        .put("shardId", batch.getFirst().shard())
        .put("startSequenceNumber", batch.getFirst().sequence())
        .put("endSequenceNumber", batch.getLast().sequence())
        .put("batchSize", batch.size())
        .put("streamArn", batch.getFirst().record().path("eventSourceARN").asText());
    return Json.write(message);
  }
}
