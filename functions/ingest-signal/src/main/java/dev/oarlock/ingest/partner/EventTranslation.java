package dev.oarlock.ingest.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.ingest.partner.PartnerEvents.TranslatedSignal;
import dev.oarlock.ingest.partner.PartnerEvents.Translation;
import dev.oarlock.mapping.definition.SignalDraft;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.EventRule;
import dev.oarlock.mapping.expression.FileText;
import dev.oarlock.mapping.expression.NumberText;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.expression.RowMappingException;
import dev.oarlock.mapping.expression.WrittenForms;
import dev.oarlock.mapping.format.DecimalMark;
import dev.oarlock.mapping.input.InputException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping as the reader of events.
record EventTranslation(SignalMapping mapping) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /// A day of an event is told with its time; nothing is written as a file has it.
  private static final FileText EVENT =
      new FileText(
          NumberText.of(Optional.of(DecimalMark.POINT), Optional.empty()),
          new WrittenForms(Optional.empty(), Optional.empty()),
          LocalDate.EPOCH);

  /// An expression without an end must not hold up what comes after its event.
  private static final Duration LONGEST = Duration.ofSeconds(1);

  static EventTranslation of(SignalMapping mapping) {
    var functions = new RowFunctions((_, _) -> null, EVENT, Optional.of(LONGEST));
    mapping.events().forEach(rule -> rule.bind(functions));
    return new EventTranslation(mapping);
  }

  boolean listensTo(EventEnvelope event) {
    return mapping.listensTo(event.source());
  }

  /// Whether it has a rule for it.
  boolean names(EventEnvelope event) {
    return listensTo(event)
        && mapping.events().stream().anyMatch(rule -> rule.types().contains(event.type()));
  }

  Translation of(EventEnvelope event, JsonNode time) {
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
                signals.add(new TranslatedSignal(message(draft, event), rule.knownOnly())));
      }
      return new Translation.Signals(signals);
    } catch (RowMappingException | InputException e) {
      return new Translation.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static List<SignalDraft> drafts(EventRule rule, Map<String, Object> row, JsonNode time) {
    var variables = new HashMap<String, Object>();
    variables.put("key", SignalDraft.text(rule.key(), row, Map.of()));
    if (time.isTextual()) {
      variables.put("time", time.asText());
      variables.put("asOf", time.asText().substring(0, Math.min(10, time.asText().length())));
    }
    var all = SignalDraft.withValues(rule.values(), row, variables);
    return SignalDraft.all(rule.signals(), row, all);
  }

  private String message(SignalDraft draft, EventEnvelope event) {
    var signal = new EventEnvelope(event.id(), draft.type(), mapping.source(), draft.detail());
    return JsonTree.write(signal.from(mapping.versioned()).toJson());
  }
}
