package dev.oarlock.testing;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// A bus that remembers what it heard, and on demand refuses the next entries.
public final class HeardBus implements EventBridgeClient {
  private final List<PutEventsRequestEntry> heard = new ArrayList<>();
  private int refusals;

  public void refuseNext(int entries) {
    refusals = entries;
  }

  public List<PutEventsRequestEntry> heard() {
    return List.copyOf(heard);
  }

  public List<String> types() {
    return heard.stream().map(PutEventsRequestEntry::detailType).toList();
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    var results = new ArrayList<PutEventsResultEntry>();
    for (var entry : request.entries()) {
      results.add(result(entry));
    }
    return PutEventsResponse.builder().entries(results).build();
  }

  private PutEventsResultEntry result(PutEventsRequestEntry entry) {
    if (refusals > 0) {
      refusals--;
      return PutEventsResultEntry.builder().errorCode("InternalFailure").build();
    }
    heard.add(entry);
    return PutEventsResultEntry.builder().eventId("event-" + heard.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
