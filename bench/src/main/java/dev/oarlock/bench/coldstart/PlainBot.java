package dev.oarlock.bench.coldstart;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a tutorial's bot does for `/health NAME`: Bolt with its own check of the signature, one
/// query of the account's state, and one sentence of it as a block.
public final class PlainBot {
  private final DynamoDbClient dynamo;
  private final String table;
  private final App app;
  private final SlackRequestParser parser;

  public PlainBot(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    var config =
        AppConfig.builder()
            .signingSecret(HandlerPipeline.SIGNING_SECRET)
            .singleTeamBotToken(null) // with one it would ask the real Slack who it is
            .build();
    this.parser = new SlackRequestParser(config);
    this.app =
        new App(config)
            .command(
                "/health",
                (request, context) -> {
                  var said = sentence(request.getPayload().getText());
                  return context.ack(answer ->
                      answer
                          .text(said)
                          .blocks(
                              Blocks.asBlocks(
                                  Blocks.section(
                                      it -> it.text(BlockCompositions.markdownText(said))))));
                });
  }

  /// The answer to a signed event of a function URL.
  public Response answer(String event) throws Exception {
    var request = StrictJson.parse(event);
    var headers = new TreeMap<String, List<String>>();
    request
        .path("headers")
        .properties()
        .forEach(it -> headers.put(it.getKey(), List.of(it.getValue().asText())));
    var body = Base64.getDecoder().decode(request.path("body").asText());
    return app.run(
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(request.path("rawPath").asText())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(headers))
                .queryString(Map.of())
                .remoteAddress("")
                .build()));
  }

  /// Score and band of an account, by one query.
  public String sentence(String account) {
    var values =
        Map.of(":a", AttributeValue.fromS("STATE#" + account), ":s", AttributeValue.fromS("STATE"));
    var state =
        dynamo
            .query(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :a AND sk = :s")
                    .expressionAttributeValues(values))
            .items()
            .getFirst();
    return account + ": " + value(state, "score").n() + " " + value(state, "band").s();
  }

  private static AttributeValue value(Map<String, AttributeValue> state, String name) {
    return Objects.requireNonNull(state.get(name), name);
  }
}
