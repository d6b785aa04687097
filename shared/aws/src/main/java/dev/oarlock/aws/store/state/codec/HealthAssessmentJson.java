package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.HealthOverrideJson;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.PackedTable;
import dev.oarlock.aws.store.packed.RoundedDecimals;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.AssumedScore;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// An assessment, components and measures in columns; a measure's value to four decimals.
public final class HealthAssessmentJson {
  private HealthAssessmentJson() {}

  public static ObjectNode write(HealthAssessment assessment) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("day", assessment.day().toString());
    node.put("scorecard", assessment.scorecardVersion());
    assessment.score().ifPresent(score -> node.put("score", score));
    node.put("band", EnumNames.of(assessment.band()));
    node.put("coverage", assessment.coverage());
    assessment.override().ifPresent(it -> node.set("override", HealthOverrideJson.write(it)));
    assessment.nextChange().ifPresent(day -> node.put("nextChange", day.toString()));
    node.set("components", components(assessment.components()));
    node.set("measures", measures(assessment.components()));
    node.set("guardrails", guardrails(assessment.guardrails()));
    var assumed = assumed(assessment.components());
    if (!assumed.isEmpty()) {
      node.set("assumed", ColumnarRows.pack(assumed));
    }
    return node;
  }

  private static ObjectNode components(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      var row = JsonNodeFactory.instance.objectNode();
      row.put("component", EnumNames.of(component.component()));
      row.put("weight", component.weight());
      component.score().ifPresent(score -> row.put("score", score));
      row.put("contribution", component.contribution());
      row.put("measures", component.measures().size());
      component
          .group()
          .ifPresent(
              it -> row.put("group", it.name()).put("aggregation", EnumNames.of(it.aggregation())));
      if (component.credibility() != EvidenceReading.FULL_CREDIBILITY) {
        row.put("credibility", component.credibility());
      }
      rows.add(row);
    }
    return ColumnarRows.pack(rows);
  }

  private static ObjectNode measures(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      for (var reading : component.measures()) {
        var row = JsonNodeFactory.instance.objectNode();
        row.put("measure", EnumNames.of(reading.measure()));
        row.set("value", RoundedDecimals.write(reading.value()));
        row.put("score", reading.score());
        if (reading.basis() != ReadingBasis.COMPLETE) {
          row.put("basis", EnumNames.of(reading.basis()));
        }
        rows.add(row);
      }
    }
    return ColumnarRows.pack(rows);
  }

  /// Only where a scorecard gives a missing measure a score.
  private static List<ObjectNode> assumed(List<ComponentScore> components) {
    var rows = new ArrayList<ObjectNode>();
    for (var component : components) {
      for (var assumed : component.assumed()) {
        rows.add(
            JsonNodeFactory.instance
                .objectNode()
                .put("component", EnumNames.of(component.component()))
                .put("measure", EnumNames.of(assumed.measure()))
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
    return ColumnarRows.pack(rows);
  }

  public static HealthAssessment read(JsonNode node) {
    return new HealthAssessment(
        LocalDate.parse(node.required("day").textValue()),
        node.required("scorecard").textValue(),
        score(node),
        EnumNames.parse(Band.class, node.required("band").textValue()),
        node.required("coverage").intValue(),
        components(node),
        rows(node.required("guardrails")).map(HealthAssessmentJson::guardrail).toList(),
        Optional.ofNullable(node.get("override")).map(HealthOverrideJson::read),
        Optional.ofNullable(node.get("nextChange")).map(day -> LocalDate.parse(day.textValue())));
  }

  private static List<ComponentScore> components(JsonNode node) {
    var readings = rows(node.required("measures")).map(HealthAssessmentJson::reading).toList();
    var assumed = node.has("assumed") ? rows(node.get("assumed")).toList() : List.<FieldReader>of();
    var components = new ArrayList<ComponentScore>();
    var from = 0;
    for (var row : rows(node.required("components")).toList()) {
      var to = from + row.integer("measures");
      components.add(component(row, readings.subList(from, to), assumed));
      from = to;
    }
    return components;
  }

  private static Stream<FieldReader> rows(JsonNode table) {
    return PackedTable.of(table).rows().map(FieldReader::new);
  }

  private static ComponentScore component(
      FieldReader row, List<MeasureScore> readings, List<FieldReader> assumed) {
    var component = row.enumValue("component", HealthComponent.class);
    return new ComponentScore(
        component,
        row.integer("weight"),
        row.maybeInteger("score"),
        row.integer("contribution"),
        readings,
        assumed.stream()
            .filter(it -> it.enumValue("component", HealthComponent.class) == component)
            .map(HealthAssessmentJson::assumed)
            .toList(),
        group(row),
        row.maybeInteger("credibility").orElse(EvidenceReading.FULL_CREDIBILITY));
  }

  private static AssumedScore assumed(FieldReader row) {
    return new AssumedScore(row.enumValue("measure", Measure.class), row.integer("score"));
  }

  private static Optional<ComponentGroup> group(FieldReader row) {
    return row.maybeText("group")
        .map(group ->
            new ComponentGroup(group, row.enumValue("aggregation", GroupAggregation.class)));
  }

  private static MeasureScore reading(FieldReader row) {
    return new MeasureScore(
        row.enumValue("measure", Measure.class),
        row.number("value"),
        row.integer("score"),
        row.maybeEnumValue("basis", ReadingBasis.class).orElse(ReadingBasis.COMPLETE));
  }

  private static Guardrail guardrail(FieldReader row) {
    return new Guardrail(row.text("reason"), row.integer("cap"), row.integer("points"));
  }

  private static OptionalInt score(JsonNode node) {
    return node.has("score") ? OptionalInt.of(node.get("score").intValue()) : OptionalInt.empty();
  }
}
