package dev.oarlock.bench.pipeline;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that accepts all events and counts calls and events.
public final class CountingBus implements EventBridgeClient {
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    calls.incrementAndGet();
    events.addAndGet(request.entries().size());
    var results =
        request.entries().stream()
            .map(_ -> PutEventsResultEntry.builder().eventId("bench").build())
            .toList();
    return PutEventsResponse.builder().failedEntryCount(0).entries(results).build();
  }

  /// Calls since the last reading.
  public int calls() {
    return calls.getAndSet(0);
  }

  /// Events since the last reading.
  public int events() {
    return events.getAndSet(0);
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
