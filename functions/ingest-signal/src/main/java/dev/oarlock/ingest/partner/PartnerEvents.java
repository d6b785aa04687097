package dev.oarlock.ingest.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalDraft;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.expression.FileText;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.expression.RowMappingException;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.input.InputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What events of a system whose words we know come to. A mapping is read when its first event
/// comes, so that a batch of signals costs nothing more.
public final class PartnerEvents {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /// A day of an event is told with its time; nothing is written as a file has it.
  private static final FileText EVENT =
      new FileText(new NumberText(DecimalMark.POINT, true), Optional.empty(), LocalDate.EPOCH);

  private final Map<ShippedMapping, SignalMapping> mappings = new EnumMap<>(ShippedMapping.class);

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
    return mapping(envelope.source())
        .map(mapping -> translated(mapping, envelope, event.path("time")))
        .orElseGet(
            () -> isPartner(envelope) ? new Translation.Unread() : new Translation.Foreign());
  }

  /// Whoever pays a partner to fill a bus gets all of its events, wanted or not.
  private static boolean isPartner(EventEnvelope event) {
    return event.source().startsWith("aws.partner/");
  }

  private Optional<SignalMapping> mapping(String source) {
    for (var shipped : ShippedMapping.values()) {
      if (source.contains(shipped.word())) {
        var mapping = mappings.computeIfAbsent(shipped, PartnerEvents::bound);
        return mapping.listensTo(source) ? Optional.of(mapping) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static SignalMapping bound(ShippedMapping shipped) {
    var mapping = shipped.mapping();
    mapping.events().forEach(rule -> rule.bind(new RowFunctions((_, _) -> null, EVENT)));
    return mapping;
  }

  private static Translation translated(SignalMapping mapping, EventEnvelope event, JsonNode time) {
    var rules =
        mapping.events().stream().filter(rule -> rule.types().contains(event.type())).toList();
    if (rules.isEmpty()) {
      return new Translation.Unread();
    }
    try {
      var row = JSON.convertValue(event.detail(), OBJECT);
      var signals = new ArrayList<TranslatedSignal>();
      for (var rule : rules) {
        drafts(rule, row, time)
            .forEach(draft ->
                signals.add(
                    new TranslatedSignal(message(draft, mapping, event), rule.knownOnly())));
      }
      return new Translation.Signals(signals);
    } catch (RowMappingException | InputException e) {
      return new Translation.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static List<SignalDraft> drafts(
      SignalMapping.EventRule rule, Map<String, Object> row, JsonNode time) {
    var variables = new HashMap<String, Object>();
    variables.put("key", SignalDraft.text(rule.key(), row, Map.of()));
    if (time.isTextual()) {
      variables.put("time", time.asText());
      variables.put("asOf", time.asText().substring(0, Math.min(10, time.asText().length())));
    }
    var all = SignalDraft.withValues(rule.values(), row, variables);
    return SignalDraft.all(rule.signals(), row, all);
  }

  private static String message(SignalDraft draft, SignalMapping mapping, EventEnvelope event) {
    var signal = new EventEnvelope(event.id(), draft.type(), mapping.source(), draft.detail());
    return JsonTree.write(signal.from(mapping.versioned()).toJson());
  }
}
