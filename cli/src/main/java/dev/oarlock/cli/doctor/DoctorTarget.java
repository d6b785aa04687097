package dev.oarlock.cli.doctor;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Where the doctor looks: the table, and for a deployed stack its queues.
record DoctorTarget(DynamoDbClient dynamo, String table, SqsClient sqs) implements AutoCloseable {
  private static final StaticCredentialsProvider LOCAL =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  /// The local instance's table behind its DynamoDB endpoint.
  static DoctorTarget local(String endpoint) {
    var http = UrlConnectionHttpClient.create();
    var dynamo =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .credentialsProvider(LOCAL)
            .httpClient(http)
            .build();
    var sqs =
        SqsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(LOCAL)
            .httpClient(http)
            .build();
    var template = TemplateFile.read(ProjectPaths.templateFile(), Map.of());
    return new DoctorTarget(dynamo, template.tables().getFirst().request().tableName(), sqs);
  }

  /// A stack in the account and region that the environment names.
  static DoctorTarget deployed(String stack) {
    var http = UrlConnectionHttpClient.create();
    var dynamo = DynamoDbClient.builder().httpClient(http).build();
    var table =
        dynamo.listTablesPaginator().tableNames().stream()
            .filter(name -> name.startsWith(stack + "-Table-"))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "no table of a stack " + stack + ": name the stack with --stack"));
    return new DoctorTarget(dynamo, table, SqsClient.builder().httpClient(http).build());
  }

  /// Taking signals in again publishes nothing.
  EventBridgeClient discardingBus() {
    return new EventBridgeClient() {
      @Override
      public String serviceName() {
        return "events";
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    dynamo.close();
    sqs.close();
  }
}
