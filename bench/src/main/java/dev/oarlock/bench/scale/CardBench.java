package dev.oarlock.bench.scale;

import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.summarize.SummarizePortfolio;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Prints every card of a portfolio as JSON, a line each, and what the night keeps of it, so that
/// two versions of the program can be compared by `diff`: what is made faster must say the same.
public final class CardBench {
  private static final int ACCOUNTS = 60;
  private static final List<String> QUESTIONS =
      List.of(
          "portfolio by csm", "portfolio by segment", "portfolio by region", "at risk", "nobody");
  private static final List<String> SUMMARIES = List.of("PORTFOLIO", "FORECAST_SNAPSHOT");

  private CardBench() {}

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  public static void run() {
    try (var pipeline = new HandlerPipeline()) {
      var midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
      var portfolio = BenchAccounts.withYearOfSignals(ACCOUNTS, midnight);
      portfolio
          .values()
          .forEach(year -> {
            pipeline.ingest(year);
            pipeline.score(1000);
          });
      new SummarizePortfolio(pipeline.context())
          .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
      for (var account : new TreeMap<>(portfolio).keySet()) {
        for (var question : List.of("", " details", " signs")) {
          print(account + question, pipeline.answer("/health", account + question));
        }
      }
      QUESTIONS.forEach(question -> print(question, pipeline.answer("/health", question)));
      print("forecast", pipeline.answer("/forecast", ""));
      SUMMARIES.forEach(partition -> kept(pipeline, partition));
    }
  }

  private static void kept(HandlerPipeline pipeline, String partition) {
    pipeline
        .table()
        .queryPaginator(query ->
            query
                .tableName(pipeline.tableName())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items()
        .forEach(item ->
            print(
                partition + " " + GrownTable.text(item, "sk"),
                item.getOrDefault(
                        "document", item.getOrDefault("accounts", AttributeValue.fromS("")))
                    .toString()));
  }

  private static void print(String what, String said) {
    System.out.println(what + "\t" + said);
  }
}
