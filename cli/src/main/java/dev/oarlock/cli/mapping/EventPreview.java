package dev.oarlock.cli.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.ingest.partner.PartnerEvents;
import dev.oarlock.ingest.partner.PartnerEvents.TranslatedSignal;
import dev.oarlock.ingest.partner.PartnerEvents.Translation;
import dev.oarlock.ingest.validation.IntakeCheck;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// What a mapping makes of an event, as intake would: the signals, or why there is none; `problems`
/// are what would go into quarantine.
record EventPreview(Path file, List<JsonNode> signals, List<String> problems) {

  static EventPreview of(Path file, SignalMapping mapping) {
    var event = event(file, mapping);
    return switch (PartnerEvents.of(mapping).of(JsonTree.write(event))) {
      case Translation.Signals(var signals) -> of(file, signals);
      case Translation.Unreadable(var reason) -> new EventPreview(file, List.of(), List.of(reason));
      case Translation.Unread _ -> unread(file, event, "no rule names it");
      case Translation.Foreign _ -> unread(file, event, "it is not listened to");
    };
  }

  private static EventPreview of(Path file, List<TranslatedSignal> translated) {
    var intake = new IntakeCheck(ZoneOffset.UTC, Instant.now());
    return new EventPreview(
        file,
        translated.stream().map(it -> JsonTree.parse(it.message())).toList(),
        translated.stream().flatMap(it -> intake.refusal(it.message()).stream()).toList());
  }

  private static EventPreview unread(Path file, JsonNode event, String why) {
    var what = event.path("detail-type").asText() + " from " + event.path("source").asText();
    return new EventPreview(file, List.of(), List.of(what + ": " + why));
  }

  /// What a webhook posts has no source of its own: that is its path's.
  private static ObjectNode event(Path file, SignalMapping mapping) {
    var told = JsonTree.parse(text(file));
    var event = JsonTree.object();
    if (told.has("detail-type") && told instanceof ObjectNode enveloped) {
      event.setAll(enveloped);
    } else {
      event.set("detail-type", told.path("type"));
      event.set("detail", told);
    }
    if (!event.path("detail-type").isTextual() || !event.path("detail").isObject()) {
      throw new InputException(
          file.toString(),
          "not an event",
          "An event is {\"detail-type\": \"...\", \"detail\": {...}}, as on the bus, or an object"
              + " with a \"type\".");
    }
    if (!event.has("source")) {
      event.put("source", mapping.listens().getFirst());
    }
    if (!event.has("id")) {
      event.put("id", "preview");
    }
    return event;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isRead() {
    return problems.isEmpty();
  }

  List<String> lines() {
    var title = file.getFileName() + (signals.isEmpty() ? ": no signal" : ":");
    return Stream.of(
            Stream.of(title),
            signals.stream()
                .map(it -> "  %s %s".formatted(it.path("detail-type").asText(), it.path("detail"))),
            problems.stream().map("  would not get through: "::concat))
        .flatMap(it -> it)
        .toList();
  }

  static ObjectNode json(SignalMapping mapping, List<EventPreview> previews) {
    var node = JsonNodeFactory.instance.objectNode().put("mapping", mapping.versioned());
    mapping.listens().forEach(node.putArray("listens")::add);
    var types = node.putArray("types");
    mapping.events().forEach(rule -> rule.types().forEach(types::add));
    var events = node.putArray("events");
    for (var preview : previews) {
      var event = events.addObject().put("file", preview.file().toString());
      preview.signals().forEach(event.putArray("signals")::add);
      preview.problems().forEach(event.putArray("problems")::add);
    }
    return node;
  }
}
