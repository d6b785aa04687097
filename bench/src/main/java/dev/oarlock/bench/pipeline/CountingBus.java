package dev.oarlock.bench.pipeline;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that accepts all events and counts calls and events.
public final class CountingBus implements EventBridgeClient {
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicReference<@Nullable PutEventsRequestEntry> latest = new AtomicReference<>();

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    calls.incrementAndGet();
    events.addAndGet(request.entries().size());
    latest.set(request.entries().getLast());
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

  /// The last event that came since this was asked before.
  Optional<PutEventsRequestEntry> takeLatest() {
    return Optional.ofNullable(latest.getAndSet(null));
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
