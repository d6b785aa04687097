package dev.oarlock.aws.store.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import dev.oarlock.domain.portfolio.rollup.HealthRollup;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WeightedScore;
import dev.oarlock.domain.portfolio.rollup.HealthRollup.WorstAccount;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown.Group;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A survey's parts as JSON: a segment's scores as `{"score": how many}`, groups in readable
/// fields.
final class PortfolioSnapshotJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PortfolioSnapshotJson() {}

  static ObjectNode segments(Map<Segment, ScoreDistribution> segments) {
    var node = JSON.objectNode();
    segments.forEach((segment, scores) -> {
      var counts = node.putObject(segment.name());
      IntStream.range(0, scores.counts().size())
          .filter(score -> scores.counts().get(score) > 0)
          .forEach(score -> counts.put(Integer.toString(score), scores.counts().get(score)));
    });
    return node;
  }

  static Map<Segment, ScoreDistribution> readSegments(JsonNode node) {
    var segments = new HashMap<Segment, ScoreDistribution>();
    node.properties()
        .forEach(entry -> segments.put(new Segment(entry.getKey()), readScores(entry.getValue())));
    return segments;
  }

  private static ScoreDistribution readScores(JsonNode counts) {
    return ScoreDistribution.of(
        counts.properties().stream()
            .flatMapToInt(entry ->
                IntStream.range(0, entry.getValue().intValue())
                    .map(_ -> Integer.parseInt(entry.getKey()))));
  }

  static ObjectNode portfolios(List<PortfolioBreakdown> portfolios) {
    var node = JSON.objectNode();
    for (var portfolio : portfolios) {
      var groups = node.putArray(EnumNames.of(portfolio.by()));
      portfolio.groups().forEach(it -> groups.add(write(it.rollup()).put("name", it.name())));
    }
    return node;
  }

  static List<PortfolioBreakdown> readPortfolios(JsonNode node) {
    var portfolios = new ArrayList<PortfolioBreakdown>();
    for (var entry : node.properties()) {
      var groups = new ArrayList<Group>();
      entry
          .getValue()
          .forEach(it -> groups.add(new Group(it.required("name").textValue(), rollup(it))));
      portfolios.add(
          new PortfolioBreakdown(
              EnumNames.parse(PortfolioDimension.class, entry.getKey()), groups));
    }
    return portfolios;
  }

  private static ObjectNode write(HealthRollup rollup) {
    var node =
        JSON.objectNode()
            .put("accounts", rollup.accounts())
            .put("unweighed", rollup.unweighted())
            .put("red", rollup.redAccounts());
    var scores = node.putArray("scores");
    rollup
        .scores()
        .forEach(it -> {
          var weighed = scores.addObject().put("score", it.score());
          weighed.set("weight", AmountsJson.write(MultiCurrencyAmount.of(it.weight())));
        });
    node.set("cmrr", AmountsJson.write(rollup.cmrr()));
    node.set("inRed", AmountsJson.write(rollup.redCmrr()));
    rollup.worst().ifPresent(it -> node.set("worst", write(it)));
    return node;
  }

  private static ObjectNode write(WorstAccount worst) {
    return JSON.objectNode()
        .put("account", worst.id().value())
        .put("name", worst.name())
        .put("score", worst.score())
        .put("band", EnumNames.of(worst.band()));
  }

  private static HealthRollup rollup(JsonNode node) {
    var scores = new ArrayList<WeightedScore>();
    node.required("scores")
        .forEach(it -> scores.add(new WeightedScore(it.required("score").intValue(), weight(it))));
    return new HealthRollup(
        node.required("accounts").intValue(),
        node.required("unweighed").intValue(),
        scores,
        AmountsJson.read(node.required("cmrr")),
        node.required("red").intValue(),
        AmountsJson.read(node.required("inRed")),
        Optional.ofNullable(node.get("worst")).map(PortfolioSnapshotJson::worst));
  }

  private static Money weight(JsonNode weighed) {
    return AmountsJson.read(weighed.required("weight")).totals().getFirst();
  }

  private static WorstAccount worst(JsonNode node) {
    return new WorstAccount(
        new AccountId(node.required("account").textValue()),
        node.required("name").textValue(),
        node.required("score").intValue(),
        EnumNames.parse(Band.class, node.required("band").textValue()));
  }
}
