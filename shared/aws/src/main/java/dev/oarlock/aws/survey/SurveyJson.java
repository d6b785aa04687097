package dev.oarlock.aws.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AmountsJson;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Portfolio;
import dev.oarlock.domain.portfolio.Portfolio.Group;
import dev.oarlock.domain.portfolio.Rollup;
import dev.oarlock.domain.portfolio.Rollup.Weighed;
import dev.oarlock.domain.portfolio.Rollup.Worst;
import dev.oarlock.domain.portfolio.Scores;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A survey's parts as JSON: a segment's scores as `{"score": how many}`, groups in readable
/// fields.
final class SurveyJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SurveyJson() {}

  static ObjectNode segments(Map<Segment, Scores> segments) {
    var node = JSON.objectNode();
    segments.forEach((segment, scores) -> {
      var counts = node.putObject(segment.name());
      IntStream.range(0, scores.counts().size())
          .filter(score -> scores.counts().get(score) > 0)
          .forEach(score -> counts.put(Integer.toString(score), scores.counts().get(score)));
    });
    return node;
  }

  static Map<Segment, Scores> readSegments(JsonNode node) {
    var segments = new HashMap<Segment, Scores>();
    node.properties()
        .forEach(entry -> segments.put(new Segment(entry.getKey()), readScores(entry.getValue())));
    return segments;
  }

  private static Scores readScores(JsonNode counts) {
    return Scores.of(
        counts.properties().stream()
            .flatMapToInt(entry ->
                IntStream.range(0, entry.getValue().intValue())
                    .map(_ -> Integer.parseInt(entry.getKey()))));
  }

  static ObjectNode portfolios(List<Portfolio> portfolios) {
    var node = JSON.objectNode();
    for (var portfolio : portfolios) {
      var groups = node.putArray(Words.of(portfolio.by()));
      portfolio.groups().forEach(it -> groups.add(write(it.rollup()).put("name", it.name())));
    }
    return node;
  }

  static List<Portfolio> readPortfolios(JsonNode node) {
    var portfolios = new ArrayList<Portfolio>();
    for (var entry : node.properties()) {
      var groups = new ArrayList<Group>();
      entry
          .getValue()
          .forEach(it -> groups.add(new Group(it.required("name").textValue(), rollup(it))));
      portfolios.add(new Portfolio(Words.read(Grouping.class, entry.getKey()), groups));
    }
    return portfolios;
  }

  private static ObjectNode write(Rollup rollup) {
    var node =
        JSON.objectNode()
            .put("accounts", rollup.accounts())
            .put("unweighed", rollup.unweighed())
            .put("red", rollup.red());
    var scores = node.putArray("scores");
    rollup
        .scores()
        .forEach(it -> {
          var weighed = scores.addObject().put("score", it.score());
          weighed.set("weight", AmountsJson.write(Amounts.of(it.weight())));
        });
    node.set("cmrr", AmountsJson.write(rollup.cmrr()));
    node.set("inRed", AmountsJson.write(rollup.inRed()));
    rollup.worst().ifPresent(it -> node.set("worst", write(it)));
    return node;
  }

  private static ObjectNode write(Worst worst) {
    return JSON.objectNode()
        .put("account", worst.id().value())
        .put("name", worst.name())
        .put("score", worst.score())
        .put("band", Words.of(worst.band()));
  }

  private static Rollup rollup(JsonNode node) {
    var scores = new ArrayList<Weighed>();
    node.required("scores")
        .forEach(it -> scores.add(new Weighed(it.required("score").intValue(), weight(it))));
    return new Rollup(
        node.required("accounts").intValue(),
        node.required("unweighed").intValue(),
        scores,
        AmountsJson.read(node.required("cmrr")),
        node.required("red").intValue(),
        AmountsJson.read(node.required("inRed")),
        Optional.ofNullable(node.get("worst")).map(SurveyJson::worst));
  }

  private static Money weight(JsonNode weighed) {
    return AmountsJson.read(weighed.required("weight")).each().getFirst();
  }

  private static Worst worst(JsonNode node) {
    return new Worst(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        node.required("score").intValue(),
        Words.read(Band.class, node.required("band").textValue()));
  }
}
