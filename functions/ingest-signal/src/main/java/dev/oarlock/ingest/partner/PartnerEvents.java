package dev.oarlock.ingest.partner;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalMapping;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What events of a system whose words we know come to. An applied mapping is asked first, for the
/// types that its rules name, then the one that ships. A mapping is read when its first event
/// comes, so that a batch of signals costs nothing more.
public final class PartnerEvents {
  private final Supplier<List<EventTranslation>> applied;
  private final Map<ShippedMapping, EventTranslation> shipped = new EnumMap<>(ShippedMapping.class);

  private PartnerEvents(Supplier<List<EventTranslation>> applied) {
    this.applied = applied;
  }

  public static PartnerEvents of(AppContext appContext) {
    var mappings = CurrentMappings.of(appContext);
    return new PartnerEvents(mappings::now);
  }

  /// As an instance reads them to which no mapping but these was applied.
  public static PartnerEvents of(SignalMapping... mappings) {
    var all = Arrays.stream(mappings).map(EventTranslation::of).toList();
    return new PartnerEvents(() -> all);
  }

  /// What an event is to us.
  public sealed interface Translation {
    /// Events in our own words; there may be none, where a rule's condition does not hold.
    record Signals(List<TranslatedSignal> signals) implements Translation {}

    /// Its system is known, and no rule names events of this type.
    record Unread() implements Translation {}

    /// A rule reads it, and something in it is not as it should be.
    record Unreadable(String reason) implements Translation {}

    /// Of no system whose words we know.
    record Foreign() implements Translation {}
  }

  /// One of them, and whether it is left where its account is not known.
  public record TranslatedSignal(String message, boolean knownOnly) {}

  public Translation of(String message) {
    var event = JsonTree.parse(message);
    var envelope = EventEnvelope.from(event);
    return reader(envelope)
        .map(mapping -> mapping.of(envelope, event.path("time")))
        .orElseGet(
            () -> isPartner(envelope) ? new Translation.Unread() : new Translation.Foreign());
  }

  /// Whoever pays a partner to fill a bus gets all of its events, wanted or not.
  private static boolean isPartner(EventEnvelope event) {
    return event.source().startsWith("aws.partner/");
  }

  private Optional<EventTranslation> reader(EventEnvelope event) {
    var own = applied.get();
    return own.stream()
        .filter(mapping -> mapping.names(event))
        .findFirst()
        .or(() -> shipped(event))
        .or(() -> own.stream().filter(mapping -> mapping.listensTo(event)).findFirst());
  }

  private Optional<EventTranslation> shipped(EventEnvelope event) {
    return Arrays.stream(ShippedMapping.values())
        .filter(it -> event.source().contains(it.word()))
        .findFirst()
        .map(it -> shipped.computeIfAbsent(it, one -> EventTranslation.of(one.mapping())))
        .filter(mapping -> mapping.listensTo(event));
  }
}
