package dev.oarlock.aws.store.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.benchmark.ScoreDistribution;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// How many accounts of each segment have which score: `{"SMB": {"score": how many}}`. By hand, for
/// every card asks for it.
final class SegmentScoresJson {
  private SegmentScoresJson() {}

  static ObjectNode write(Map<Segment, ScoreDistribution> segments) {
    var node = JsonTree.object();
    segments.forEach((segment, scores) -> {
      var counts = node.putObject(segment.name());
      IntStream.range(0, scores.counts().size())
          .filter(score -> scores.counts().get(score) > 0)
          .forEach(score -> counts.put(Integer.toString(score), scores.counts().get(score)));
    });
    return node;
  }

  static Map<Segment, ScoreDistribution> read(JsonNode node) {
    var segments = new HashMap<Segment, ScoreDistribution>();
    node.properties()
        .forEach(entry -> segments.put(new Segment(entry.getKey()), scores(entry.getValue())));
    return segments;
  }

  private static ScoreDistribution scores(JsonNode counts) {
    return ScoreDistribution.of(
        counts.properties().stream()
            .flatMapToInt(entry ->
                IntStream.range(0, entry.getValue().intValue())
                    .map(_ -> Integer.parseInt(entry.getKey()))));
  }
}
