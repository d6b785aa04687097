package dev.oarlock.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// All that a function needs of the world around it: settings, time, the table, the bus, and where
/// its log lines go.
public record World(
    Map<String, String> env,
    Clock clock,
    DynamoDbClient dynamo,
    Supplier<EventBridgeClient> buses,
    Consumer<String> lines) {
  /// The SDK's own limits.
  private static final int CONNECT_MILLIS = 2_000;

  private static final int READ_MILLIS = 30_000;

  public World {
    env = Map.copyOf(env);
  }

  public World(
      Map<String, String> env,
      Clock clock,
      DynamoDbClient dynamo,
      EventBridgeClient bus,
      Consumer<String> lines) {
    this(env, clock, dynamo, () -> bus, lines);
  }

  /// A world whose log is standard output, which is Lambda's.
  public World(Map<String, String> env, Clock clock, DynamoDbClient dynamo, EventBridgeClient bus) {
    this(env, clock, dynamo, bus, World::print);
  }

  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(line);
  }

  /// The bus; its client is made when somebody first says something, which most answers never do.
  public EventBridgeClient bus() {
    return buses.get();
  }

  /// The world that Lambda provides. Region, credentials and HTTP client are named, because looking
  /// for them costs more of a cold start than all the rest.
  public static World fromEnvironment() {
    var env = System.getenv();
    var region = Region.of(env.getOrDefault("AWS_REGION", "us-east-1"));
    var http = UrlConnectionHttpClient.create(World::connect);
    var credentials = credentials(env);
    var dynamo =
        DynamoDbClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .applyMutation(b -> endpoint(env, "DYNAMODB").ifPresent(b::endpointOverride))
            .build();
    Supplier<EventBridgeClient> bus =
        () ->
            EventBridgeClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(http)
                .applyMutation(b -> endpoint(env, "EVENTBRIDGE").ifPresent(b::endpointOverride))
                .build();
    return new World(env, Clock.systemUTC(), dynamo, new Once<>(bus), World::print);
  }

  /// Secrets Manager, which only those functions open that speak to Slack.
  SecretsManagerClient secrets() {
    return SecretsManagerClient.builder()
        .region(Region.of(setting("AWS_REGION", "us-east-1")))
        .credentialsProvider(credentials(env))
        .httpClient(UrlConnectionHttpClient.create(World::connect))
        .applyMutation(b -> endpoint(env, "SECRETS_MANAGER").ifPresent(b::endpointOverride))
        .build();
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

  /// Lambda puts credentials into the environment, except under SnapStart: there they are fetched,
  /// so that a snapshot never carries old ones.
  private static AwsCredentialsProvider credentials(Map<String, String> env) {
    return env.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? ContainerCredentialsProvider.builder().build()
        : EnvironmentVariableCredentialsProvider.create();
  }

  private static Optional<URI> endpoint(Map<String, String> env, String service) {
    return Optional.ofNullable(env.get("AWS_ENDPOINT_URL_" + service))
        .or(() -> Optional.ofNullable(env.get("AWS_ENDPOINT_URL")))
        .map(URI::create);
  }

  /// The value of a setting; an [IllegalStateException] names the one that is missing.
  public String setting(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("environment variable not set: " + name));
  }

  public String setting(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
  }

  public ZoneId zone() {
    return ZoneId.of(setting("TIME_ZONE", "UTC"));
  }

  /// The business day: the clock's day in the tenant's zone, unless OARLOCK_TODAY fixes it to look
  /// at an old data set as it was.
  public LocalDate today() {
    return find("OARLOCK_TODAY")
        .map(LocalDate::parse)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone()));
  }

  /// The moment at which something becomes known: the clock's, or its time of day on the fixed
  /// business day, so that the log of an old data set tells of its own time.
  public Instant now() {
    var now = clock.instant();
    return find("OARLOCK_TODAY")
        .map(LocalDate::parse)
        .map(day -> LocalTime.ofInstant(now, zone()).atDate(day).atZone(zone()).toInstant())
        .orElse(now);
  }
}
