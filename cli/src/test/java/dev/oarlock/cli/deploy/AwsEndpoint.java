package dev.oarlock.cli.deploy;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Something that answers as AWS does: whatever `AWS_ENDPOINT_URL` names, a moto of our own where
/// it is installed, or a LocalStack of our own where Docker runs.
record AwsEndpoint(URI endpoint, Runnable end) implements AutoCloseable {
  private static final DockerImageName LOCALSTACK =
      DockerImageName.parse("localstack/localstack:4.9");

  /// Says what a test then runs against, or that it does not.
  static Optional<AwsEndpoint> find() {
    var found = firstThereIs();
    System.out.println(
        found
            .map(it -> "AWS's interfaces are answered by " + it.endpoint())
            .orElse(
                "skipped: no AWS_ENDPOINT_URL, no moto_server (pip install 'moto[server]') and no"
                    + " Docker, so nothing ran on AWS's own interfaces"));
    return found;
  }

  private static Optional<AwsEndpoint> firstThereIs() {
    return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
        .map(url -> new AwsEndpoint(URI.create(url), () -> {}))
        .or(AwsEndpoint::moto)
        .or(AwsEndpoint::container);
  }

  private static Optional<AwsEndpoint> moto() {
    return MotoServer.start().map(server -> new AwsEndpoint(server.url(), server::stop));
  }

  private static Optional<AwsEndpoint> container() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    var container =
        new LocalStackContainer(LOCALSTACK)
            .withServices("dynamodb", "dynamodbstreams", "events", "sqs");
    container.start();
    return Optional.of(new AwsEndpoint(container.getEndpoint(), container::stop));
  }

  DynamoDbClient dynamo() {
    return client(DynamoDbClient.builder());
  }

  DynamoDbStreamsClient streams() {
    return client(DynamoDbStreamsClient.builder());
  }

  EventBridgeClient bus() {
    return client(EventBridgeClient.builder());
  }

  SqsClient queues() {
    return client(SqsClient.builder());
  }

  S3Client buckets() {
    return client(S3Client.builder().forcePathStyle(true));
  }

  CloudFormationClient stacks() {
    return client(CloudFormationClient.builder());
  }

  CloudWatchClient alarms() {
    return client(CloudWatchClient.builder());
  }

  SecretsManagerClient secrets() {
    return client(SecretsManagerClient.builder());
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @Override
  public void close() {
    end.run();
  }
}
