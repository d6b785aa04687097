package dev.oarlock.cli.imports;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.cli.command.ErrorExplanation;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.send.EventBatches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts signals on the bus: as many a request as EventBridge takes, a few requests at a time.
final class SignalSender {
  private static final int PARALLEL_REQUESTS = 4;
  private static final int MAX_ATTEMPTS = 5;

  /// So many are in memory at once.
  private static final int HELD = 5_000;

  private final EventBridgeClient client;
  private final String bus;
  private final String run;

  /// `run` stands with the mapping on every signal in the log.
  SignalSender(EventBridgeClient client, String bus, String run) {
    this.client = client;
    this.bus = bus;
    this.run = run;
  }

  /// Sends all, roughly in order, and returns when the bus has them.
  void send(List<MappedSignal> signals, ProgressDisplay progress) {
    var sent = new AtomicLong();
    for (var from = 0; from < signals.size(); from += HELD) {
      var some = List.copyOf(signals.subList(from, Math.min(from + HELD, signals.size())));
      var requests = new ArrayList<Callable<Void>>();
      for (var batch : EventBatches.of(some, this::entry)) {
        requests.add(() -> {
          put(batch.stream().map(this::entry).toList());
          progress.update(sent.addAndGet(batch.size()));
          return null;
        });
      }
      runInOrder(requests);
    }
  }

  private static void runInOrder(List<Callable<Void>> requests) {
    try (var threads = Executors.newFixedThreadPool(PARALLEL_REQUESTS)) {
      for (var request : threads.invokeAll(requests)) {
        request.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    } catch (ExecutionException e) {
      var why =
          e.getCause() instanceof RuntimeException cause
              ? ErrorExplanation.of(cause)
              : String.valueOf(e.getCause());
      throw new IllegalStateException("The bus did not take the signals. " + why, e);
    }
  }

  private void put(List<PutEventsRequestEntry> entries) throws InterruptedException {
    var left = entries;
    for (var tries = 1; !left.isEmpty(); tries++) {
      left = EventPublisher.put(client, left);
      if (!left.isEmpty() && tries == MAX_ATTEMPTS) {
        throw new IllegalStateException(left.size() + " of " + entries.size() + " refused");
      }
      if (!left.isEmpty()) {
        Thread.sleep(100L << tries);
      }
    }
  }

  private PutEventsRequestEntry entry(MappedSignal signal) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(signal.source())
        .resources(EventEnvelope.resource(SignalOrigin.text(signal.mapping(), run)))
        .detailType(signal.type())
        .detail(signal.detail())
        .build();
  }
}
