package dev.oarlock.bench.plain;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.aws_lambda.SlackApiLambdaHandler;
import com.slack.api.bolt.aws_lambda.request.ApiGatewayRequest;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/// Answers `/health NAME` with one read, wired with every default: Bolt's Lambda adapter, the
/// Enhanced client, the SDK's own search for region, credentials and HTTP client.
public class PlainAnswer extends SlackApiLambdaHandler {
  public PlainAnswer() {
    super(answeringApp());
  }

  private static App answeringApp() {
    var table =
        DynamoDbEnhancedClient.create()
            .table(System.getenv("TABLE_NAME"), TableSchema.fromBean(StateItem.class));
    var app =
        new App(
            AppConfig.builder()
                .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
                .singleTeamBotToken(null) // with one it would ask the real Slack who it is
                .build());
    app.command(
        "/health",
        (request, context) -> {
          var account = request.getPayload().getText();
          var key = Key.builder().partitionValue("STATE#" + account).sortValue("STATE").build();
          var state = table.getItem(key);
          var text = account + ": " + state.getScore() + " " + state.getBand();
          return context.ack(answer ->
              answer
                  .text(text)
                  .blocks(
                      Blocks.asBlocks(
                          Blocks.section(
                              section -> section.text(BlockCompositions.markdownText(text))))));
        });
    return app;
  }

  @Override
  protected boolean isWarmupRequest(ApiGatewayRequest request) {
    return false;
  }

  /// The part of the state item that this handler shows.
  @DynamoDbBean
  public static class StateItem {
    private String pk = "";
    private String sk = "";
    private String score = "";
    private String band = "";

    @DynamoDbPartitionKey
    public String getPk() {
      return pk;
    }

    public void setPk(String pk) {
      this.pk = pk;
    }

    @DynamoDbSortKey
    public String getSk() {
      return sk;
    }

    public void setSk(String sk) {
      this.sk = sk;
    }

    public String getScore() {
      return score;
    }

    public void setScore(String score) {
      this.score = score;
    }

    public String getBand() {
      return band;
    }

    public void setBand(String band) {
      this.band = band;
    }
  }
}
