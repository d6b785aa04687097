package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.health.Assumed;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.ComponentScore;
import dev.oarlock.domain.health.Group;
import dev.oarlock.domain.health.Guardrail;
import dev.oarlock.domain.health.HealthOverride;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.MeasureReading;
import dev.oarlock.domain.health.RollUp;
import dev.oarlock.domain.health.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A verdict, components and measures in columns; a measure's value to four decimals.
final class VerdictJson {
  private VerdictJson() {}

  static ObjectNode write(Verdict verdict) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("day", verdict.day().toString());
    node.put("scorecard", verdict.scorecard());
    verdict.score().ifPresent(score -> node.put("score", score));
    node.put("band", Words.of(verdict.band()));
    node.put("coverage", verdict.coverage());
    verdict.override().ifPresent(it -> node.set("override", override(it)));
    verdict.nextChange().ifPresent(day -> node.put("next", day.toString()));
    node.set("components", components(verdict.components()));
    node.set("measures", measures(verdict.components()));
    node.set("guardrails", guardrails(verdict.guardrails()));
    var assumed = assumed(verdict.components());
    if (!assumed.isEmpty()) {
      node.set("assumed", Columns.of(assumed));
    }
    return node;
  }

  private static ObjectNode components(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      var row = JsonNodeFactory.instance.objectNode();
      row.put("component", Words.of(component.component()));
      row.put("weight", component.weight());
      component.score().ifPresent(score -> row.put("score", score));
      row.put("contribution", component.contribution());
      row.put("measures", component.measures().size());
      component
          .group()
          .ifPresent(it -> row.put("group", it.name()).put("rollUp", Words.of(it.rollUp())));
      rows.add(row);
    }
    return Columns.of(rows);
  }

  private static ObjectNode measures(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      for (var reading : component.measures()) {
        var row = JsonNodeFactory.instance.objectNode();
        row.put("measure", Words.of(reading.measure()));
        row.set("value", Decimals.write(reading.value()));
        row.put("score", reading.score());
        rows.add(row);
      }
    }
    return Columns.of(rows);
  }

  /// Only where a scorecard counts what is missing.
  private static List<ObjectNode> assumed(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      for (var assumed : component.assumed()) {
        rows.add(
            JsonNodeFactory.instance
                .objectNode()
                .put("component", Words.of(component.component()))
                .put("measure", Words.of(assumed.measure()))
                .put("score", assumed.score()));
      }
    }
    return rows;
  }

  private static ObjectNode guardrails(List<Guardrail> guardrails) {
    var rows = new ArrayList<ObjectNode>();
    for (var guardrail : guardrails) {
      rows.add(
          JsonNodeFactory.instance
              .objectNode()
              .put("reason", guardrail.reason())
              .put("cap", guardrail.cap())
              .put("points", guardrail.points()));
    }
    return Columns.of(rows);
  }

  private static ObjectNode override(HealthOverride override) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("points", override.points());
    override.computed().ifPresent(score -> node.put("score", score));
    return node.put("band", Words.of(override.computedBand()))
        .put("reason", override.reason())
        .put("by", override.by().name())
        .put("until", override.until().toString());
  }

  private static HealthOverride override(JsonNode node) {
    return new HealthOverride(
        node.required("points").intValue(),
        score(node),
        Words.read(Band.class, node.required("band").textValue()),
        node.required("reason").textValue(),
        new Csm(node.required("by").textValue()),
        LocalDate.parse(node.required("until").textValue()));
  }

  static Verdict read(JsonNode node) {
    return new Verdict(
        LocalDate.parse(node.required("day").textValue()),
        node.required("scorecard").textValue(),
        score(node),
        Words.read(Band.class, node.required("band").textValue()),
        node.required("coverage").intValue(),
        components(node),
        Columns.rows(node.required("guardrails")).stream().map(VerdictJson::guardrail).toList(),
        Optional.ofNullable(node.get("override")).map(VerdictJson::override),
        Optional.ofNullable(node.get("next")).map(day -> LocalDate.parse(day.textValue())));
  }

  private static List<ComponentScore> components(JsonNode node) {
    var readings =
        Columns.rows(node.required("measures")).stream().map(VerdictJson::reading).toList();
    var assumed = node.has("assumed") ? Columns.rows(node.get("assumed")) : List.<JsonNode>of();
    var components = new ArrayList<ComponentScore>();
    var from = 0;
    for (var row : Columns.rows(node.required("components"))) {
      var to = from + row.required("measures").intValue();
      components.add(component(row, readings.subList(from, to), assumed));
      from = to;
    }
    return components;
  }

  private static ComponentScore component(
      JsonNode row, List<MeasureReading> readings, List<? extends JsonNode> assumed) {
    var name = row.required("component").textValue();
    return new ComponentScore(
        Words.read(Component.class, name),
        row.required("weight").intValue(),
        score(row),
        row.required("contribution").intValue(),
        readings,
        assumed.stream()
            .filter(it -> it.required("component").textValue().equals(name))
            .map(VerdictJson::assumed)
            .toList(),
        group(row));
  }

  private static Assumed assumed(JsonNode row) {
    return new Assumed(
        Words.read(Measure.class, row.required("measure").textValue()),
        row.required("score").intValue());
  }

  private static Optional<Group> group(JsonNode row) {
    return row.has("group")
        ? Optional.of(
            new Group(
                row.get("group").textValue(),
                Words.read(RollUp.class, row.required("rollUp").textValue())))
        : Optional.empty();
  }

  private static MeasureReading reading(JsonNode row) {
    return new MeasureReading(
        Words.read(Measure.class, row.required("measure").textValue()),
        row.required("value").doubleValue(),
        row.required("score").intValue());
  }

  private static Guardrail guardrail(JsonNode row) {
    return new Guardrail(
        row.required("reason").textValue(),
        row.required("cap").intValue(),
        row.required("points").intValue());
  }

  private static OptionalInt score(JsonNode node) {
    return node.has("score") ? OptionalInt.of(node.get("score").intValue()) : OptionalInt.empty();
  }
}
