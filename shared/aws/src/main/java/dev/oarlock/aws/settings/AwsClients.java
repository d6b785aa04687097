package dev.oarlock.aws.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.auth.scheme.DynamoDbAuthSchemeProvider;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// A function's AWS clients. All that the SDK would look for is given, because looking for it (in
/// files, in properties, on the class path) is most of what making a client costs.
public record AwsClients(
    Map<String, String> env,
    Region region,
    AwsCredentialsProvider credentials,
    SdkHttpClient http) {
  /// The SDK's own limits.
  private static final int CONNECT_MILLIS = 2_000;

  private static final int READ_MILLIS = 30_000;

  public static AwsClients of(Map<String, String> env) {
    return new AwsClients(
        env,
        Region.of(env.getOrDefault("AWS_REGION", "us-east-1")),
        credentials(env),
        UrlConnectionHttpClient.create(AwsClients::connect));
  }

  DynamoDbClient dynamoDb() {
    var builder =
        DynamoDbClient.builder()
            .endpointDiscoveryEnabled(false)
            .accountIdEndpointMode(AccountIdEndpointMode.PREFERRED)
            .authSchemeProvider(DynamoDbAuthSchemeProvider.defaultProvider());
    return configured(builder, "DYNAMODB").build();
  }

  EventBridgeClient eventBridge() {
    return configured(EventBridgeClient.builder(), "EVENTBRIDGE").build();
  }

  SecretsManagerClient secretsManager() {
    return configured(SecretsManagerClient.builder(), "SECRETS_MANAGER").build();
  }

  /// A builder of the service's client with all that it would look for; the service as it stands in
  /// `AWS_ENDPOINT_URL_` and its name.
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder, String service) {
    endpoint(service).ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(http)
        .defaultsMode(DefaultsMode.LEGACY)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .overrideConfiguration(withoutProfile());
  }

  private static ClientOverrideConfiguration withoutProfile() {
    return ClientOverrideConfiguration.builder()
        .defaultProfileFile(ProfileFile.aggregator().build())
        .defaultProfileName("default")
        .build();
  }

  /// Lambda puts credentials into the environment, except under SnapStart: there they are fetched,
  /// so that a snapshot never carries old ones.
  private static AwsCredentialsProvider credentials(Map<String, String> env) {
    if (env.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
      return ContainerCredentialsProvider.builder().build();
    }
    var id = env.get("AWS_ACCESS_KEY_ID");
    var secret = env.get("AWS_SECRET_ACCESS_KEY");
    var token = env.get("AWS_SESSION_TOKEN");
    if (id == null || secret == null) {
      return EnvironmentVariableCredentialsProvider.create(); // says what is missing, when asked
    }
    return StaticCredentialsProvider.create(
        token == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token));
  }

  private Optional<URI> endpoint(String service) {
    return Optional.ofNullable(env.get("AWS_ENDPOINT_URL_" + service))
        .or(() -> Optional.ofNullable(env.get("AWS_ENDPOINT_URL")))
        .map(URI::create);
  }

  /// Opens a connection with what the JVM has for TLS. The client's own way reads all certificates
  /// there are when it is made, beside those that the JVM keeps.
  private static HttpURLConnection connect(URI uri) {
    try {
      var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(CONNECT_MILLIS);
      connection.setReadTimeout(READ_MILLIS);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
