package dev.oarlock.cli.send;

import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutPartnerEventsRequestEntry;

/// Puts events on a bus. Those of a partner, such as Stripe's, only the partner puts on its own bus
/// in AWS; on this machine there is no partner, and its part is taken.
record EventSender(EventBridgeClient bus, boolean isDeployed) {
  private static final String PARTNER = "aws.partner/";

  /// The reasons of the refused entries.
  List<String> send(List<LocatedEntry> entries) {
    var refused = new ArrayList<String>();
    entries.stream()
        .collect(Collectors.partitioningBy(this::isOfPartner))
        .forEach((isOfPartner, some) -> {
          for (var batch : EventBatches.of(some, LocatedEntry::entry)) {
            refused.addAll(refusals(batch, isOfPartner));
          }
        });
    return refused;
  }

  private boolean isOfPartner(LocatedEntry sent) {
    return !isDeployed && String.valueOf(sent.entry().source()).startsWith(PARTNER);
  }

  /// An event that is too large by itself is refused by an error, and stops none of the others.
  private List<String> refusals(List<LocatedEntry> batch, boolean isOfPartner) {
    try {
      var entries = batch.stream().map(LocatedEntry::entry).toList();
      var errors = isOfPartner ? partnerErrors(entries) : errors(entries);
      return IntStream.range(0, batch.size())
          .mapToObj(i -> errors.get(i).map(why -> batch.get(i).location() + ": " + why))
          .flatMap(Optional::stream)
          .toList();
    } catch (EventBridgeException e) {
      var size = EventBatches.bytes(batch.getFirst().entry());
      if (batch.size() > 1 || size <= EventBatches.MAX_BYTES) {
        throw e;
      }
      return List.of(
          "%s: has %,d KB, and EventBridge takes %,d KB at most."
              .formatted(
                  batch.getFirst().location(), size / 1_024, EventBatches.MAX_BYTES / 1_024));
    }
  }

  private List<Optional<String>> errors(List<PutEventsRequestEntry> entries) {
    return bus.putEvents(b -> b.entries(entries)).entries().stream()
        .map(it -> Optional.ofNullable(it.errorCode()).map(code -> code + ": " + it.errorMessage()))
        .toList();
  }

  private List<Optional<String>> partnerErrors(List<PutEventsRequestEntry> entries) {
    var theirs = entries.stream().map(EventSender::ofPartner).toList();
    return bus.putPartnerEvents(b -> b.entries(theirs)).entries().stream()
        .map(it -> Optional.ofNullable(it.errorCode()).map(code -> code + ": " + it.errorMessage()))
        .toList();
  }

  private static PutPartnerEventsRequestEntry ofPartner(PutEventsRequestEntry entry) {
    return PutPartnerEventsRequestEntry.builder()
        .source(entry.source())
        .detailType(entry.detailType())
        .detail(entry.detail())
        .time(entry.time())
        .resources(entry.resources())
        .build();
  }
}
