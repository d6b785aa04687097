package dev.oarlock.local.imports;

import dev.oarlock.aws.bus.Bus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// Puts signals on the bus: ten a request, as EventBridge takes them, a few requests at a time.
final class Outlet {
  private static final int REQUEST = 10;
  private static final int AT_A_TIME = 4;
  private static final int TRIES = 5;

  private final EventBridgeClient client;
  private final String bus;
  private final String source;

  Outlet(EventBridgeClient client, String bus, String source) {
    this.client = client;
    this.bus = bus;
    this.source = source;
  }

  /// Sends all, roughly in order, and returns when the bus has them.
  void send(List<MappedSignal> signals, Progress progress) {
    var sent = new AtomicLong();
    var requests = new ArrayList<Callable<Void>>();
    for (var from = 0; from < signals.size(); from += REQUEST) {
      var ten = signals.subList(from, Math.min(from + REQUEST, signals.size()));
      requests.add(() -> {
        put(ten.stream().map(this::entry).toList());
        progress.at(sent.addAndGet(ten.size()));
        return null;
      });
    }
    inOrder(requests);
  }

  private static void inOrder(List<Callable<Void>> requests) {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      for (var request : threads.invokeAll(requests)) {
        request.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the bus did not take the signals: " + e.getCause(), e);
    }
  }

  private void put(List<PutEventsRequestEntry> entries) throws InterruptedException {
    var left = entries;
    for (var tries = 1; !left.isEmpty(); tries++) {
      left = Bus.put(client, left);
      if (!left.isEmpty() && tries == TRIES) {
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
        .source(source)
        .detailType(signal.type())
        .detail(signal.detail())
        .build();
  }
}
