package dev.oarlock.local.cloud.bus;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.queue.AsyncInvoker;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.queue.QueueChange;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// The event bus: checks entries as EventBridge does, and lays each event into the queue of every
/// target whose rule matches, before it answers.
public final class LocalEventBus implements EventBridgeClient {
  private final Map<String, EventPatterns> patterns = new HashMap<>();
  private final Map<String, CloudTemplate.EventRule> rules;
  private final LocalQueues queues;
  private final Clock clock;

  /// A bus with the template's rules.
  public LocalEventBus(CloudTemplate template, LocalQueues queues, Clock clock) {
    this.queues = queues;
    this.clock = clock;
    this.rules =
        template.rules().stream()
            .collect(Collectors.toMap(CloudTemplate.EventRule::id, rule -> rule));
    Stream.concat(template.buses().stream(), partnerBuses(template))
        .forEach(bus -> patterns.put(bus, new EventPatterns(on(bus, template))));
  }

  /// No resource of the template makes them: they are there because a partner was asked for one.
  private static Stream<String> partnerBuses(CloudTemplate template) {
    return template.rules().stream()
        .map(CloudTemplate.EventRule::bus)
        .filter(ResourceNames::isPartner)
        .distinct();
  }

  private static Map<String, String> on(String bus, CloudTemplate template) {
    return template.rules().stream()
        .filter(rule -> rule.bus().equals(bus))
        .collect(Collectors.toMap(CloudTemplate.EventRule::id, CloudTemplate.EventRule::pattern));
  }

  /// The names of the buses.
  public List<String> names() {
    return patterns.keySet().stream().sorted().toList();
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    return put(
        request.entries(),
        entry -> BusEntryCheck.entryError(entry).or(() -> unknown(busName(entry))));
  }

  @Override
  public PutEventsResponse putEvents(Consumer<PutEventsRequest.Builder> request) {
    return putEvents(PutEventsRequest.builder().applyMutation(request).build());
  }

  /// As a partner puts events, on the bus that is named as their source is. On AWS no customer may;
  /// here there is no partner, and whoever wants to see what comes of its events takes its part.
  public PutEventsResponse putPartnerEvents(List<PutEventsRequestEntry> entries) {
    return put(
        entries.stream().map(it -> it.toBuilder().eventBusName(it.source()).build()).toList(),
        entry -> BusEntryCheck.partnerEntryError(entry).or(() -> unnamed(busName(entry))));
  }

  private PutEventsResponse put(
      List<PutEventsRequestEntry> entries,
      Function<PutEventsRequestEntry, Optional<BusEntryCheck.EntryError>> check) {
    BusEntryCheck.checkRequest(entries);
    var messages = new ArrayList<QueueChange.MessagePut>();
    var checked =
        entries.stream()
            .map(entry ->
                check
                    .apply(entry)
                    .map(LocalEventBus::refusal)
                    .orElseGet(() -> taken(entry, messages)))
            .toList();
    var results = keep(messages).map(why -> refused(checked, why)).orElse(checked);
    var failed = (int) results.stream().filter(result -> result.errorCode() != null).count();
    return PutEventsResponse.builder().entries(results).failedEntryCount(failed).build();
  }

  /// Why the messages could not be kept, if they could not: then none of them was.
  private Optional<String> keep(List<QueueChange.MessagePut> messages) {
    if (!queues.room().isLeft()) {
      return Optional.of(queues.room().complaint());
    }
    try {
      queues.send(messages);
      return Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /// As EventBridge answers for an entry that it could not take this time.
  private static List<PutEventsResultEntry> refused(List<PutEventsResultEntry> all, String why) {
    var failure =
        PutEventsResultEntry.builder().errorCode("InternalFailure").errorMessage(why).build();
    return all.stream().map(entry -> entry.errorCode() == null ? failure : entry).toList();
  }

  private static PutEventsResultEntry refusal(BusEntryCheck.EntryError fault) {
    return PutEventsResultEntry.builder()
        .errorCode(fault.code())
        .errorMessage(fault.message())
        .build();
  }

  private PutEventsResultEntry taken(
      PutEventsRequestEntry entry, List<QueueChange.MessagePut> messages) {
    var id = UUID.randomUUID().toString();
    messages.addAll(route(busName(entry), envelope(id, entry)));
    return PutEventsResultEntry.builder().eventId(id).build();
  }

  private static String busName(PutEventsRequestEntry entry) {
    return ResourceNames.busName(Objects.requireNonNullElse(entry.eventBusName(), "default"));
  }

  private Optional<BusEntryCheck.EntryError> unknown(String bus) {
    return patterns.containsKey(bus)
        ? Optional.empty()
        : Optional.of(
            new BusEntryCheck.EntryError(
                "ResourceNotFoundException", "Event bus " + bus + " does not exist."));
  }

  private Optional<BusEntryCheck.EntryError> unnamed(String source) {
    return ResourceNames.isPartner(source) && patterns.containsKey(source)
        ? Optional.empty()
        : Optional.of(
            new BusEntryCheck.EntryError(
                "ResourceNotFoundException",
                "There is no bus of a partner %s: start the instance with PartnerBuses=%s"
                    .formatted(source, source)));
  }

  private String envelope(String id, PutEventsRequestEntry entry) {
    var event = StrictJson.object();
    event.put("version", "0").put("id", id);
    event.put("detail-type", entry.detailType()).put("source", entry.source());
    event.put("account", ResourceNames.ACCOUNT);
    var time = entry.time() == null ? clock.instant() : entry.time();
    event.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", ResourceNames.REGION);
    var resources = event.putArray("resources");
    entry.resources().forEach(resources::add);
    event.set("detail", StrictJson.parse(entry.detail()));
    return StrictJson.write(event);
  }

  private List<QueueChange.MessagePut> route(String bus, String event) {
    return Objects.requireNonNull(patterns.get(bus)).matching(event).stream()
        .flatMap(this::targets)
        .map(queue -> LocalQueues.newMessage(queue, event, clock.millis()))
        .toList();
  }

  private Stream<String> targets(String rule) {
    return Objects.requireNonNull(rules.get(rule)).targets().stream()
        .map(target -> queues.has(target) ? target : AsyncInvoker.queueName(target));
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
