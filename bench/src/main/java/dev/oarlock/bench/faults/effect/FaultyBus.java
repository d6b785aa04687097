package dev.oarlock.bench.faults.effect;

import java.util.ArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// The bus as a function sees it: it may take some events of a request and not the others.
public record FaultyBus(FaultDice dice, Runnable beside, Consumer<PutEventsRequestEntry> taken)
    implements EventBridgeClient {
  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    beside.run();
    var answer = rolled(request);
    beside.run();
    return answer;
  }

  private PutEventsResponse rolled(PutEventsRequest request) {
    var fault = dice.next();
    if (dice.findsDiskFull()) {
      return take(request, 0);
    }
    return switch (fault) {
      case NONE -> take(request, request.entries().size());
      case CRASH_BEFORE -> throw dice.crash();
      case THROTTLED -> take(request, 0);
      case PARTIAL -> take(request, request.entries().size() / 2);
      case CRASH_AFTER -> {
        take(request, request.entries().size());
        throw dice.crash();
      }
      case UNCLEAR -> {
        take(request, request.entries().size());
        throw SdkClientException.create("no answer from the bus");
      }
      case HANGING, SLOW, REFUSED, DISK_FULL -> throw new IllegalStateException("of others");
    };
  }

  private PutEventsResponse take(PutEventsRequest request, int count) {
    request.entries().subList(0, count).forEach(taken);
    var results = new ArrayList<PutEventsResultEntry>();
    for (var at = 0; at < request.entries().size(); at++) {
      var result = PutEventsResultEntry.builder();
      results.add(
          at < count
              ? result.eventId("taken").build()
              : result.errorCode("ThrottlingException").errorMessage("slower").build());
    }
    return PutEventsResponse.builder()
        .failedEntryCount(request.entries().size() - count)
        .entries(results)
        .build();
  }

  @Override
  public String serviceName() {
    return "events";
  }

  @Override
  public void close() {}
}
