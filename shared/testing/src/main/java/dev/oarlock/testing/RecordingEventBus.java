package dev.oarlock.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that remembers what it heard, and on demand refuses the next entries.
public final class RecordingEventBus implements EventBridgeClient {
  private final List<PutEventsRequestEntry> entries = new ArrayList<>();
  private Predicate<PutEventsRequestEntry> refused = _ -> false;
  private int refusals;
  private int requests;

  public void refuseNext(int entries) {
    refusals = entries;
  }

  /// From now on these, each time that they come.
  public void refuseWhere(Predicate<PutEventsRequestEntry> entry) {
    refused = entry;
  }

  /// How often it was called.
  public int requests() {
    return requests;
  }

  public List<PutEventsRequestEntry> entries() {
    return List.copyOf(entries);
  }

  public List<String> types() {
    return entries.stream().map(PutEventsRequestEntry::detailType).toList();
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    requests++;
    var results = new ArrayList<PutEventsResultEntry>();
    for (var entry : request.entries()) {
      results.add(result(entry));
    }
    return PutEventsResponse.builder().entries(results).build();
  }

  private PutEventsResultEntry result(PutEventsRequestEntry entry) {
    if (refused.test(entry)) {
      return PutEventsResultEntry.builder().errorCode("InternalFailure").build();
    }
    if (refusals > 0) {
      refusals--;
      return PutEventsResultEntry.builder().errorCode("InternalFailure").build();
    }
    entries.add(entry);
    return PutEventsResultEntry.builder().eventId("event-" + entries.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
