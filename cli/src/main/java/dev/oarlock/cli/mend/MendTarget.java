package dev.oarlock.cli.mend;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// An instance as one of its functions sees it: its table, and that function's settings. What mends
/// announces nothing, so there is no bus.
public record MendTarget(DynamoDbClient dynamo, AppContext appContext) implements AutoCloseable {
  /// With the settings by which accounts are scored.
  public static MendTarget open(TargetOptions options) {
    return open(options, "ScoreAccount");
  }

  /// With the settings of a function.
  public static MendTarget open(TargetOptions options, String function) {
    return options.isDeployed()
        ? deployed(options.stack(), function)
        : local(options.port(), function);
  }

  /// Of an instance on this machine.
  public static MendTarget local(int port, String function) {
    var client = new InstanceClient(RunningInstance.on(port));
    var status = client.status();
    var settings = new HashMap<String, String>();
    for (var one : status.path("functions")) {
      if (one.path("id").asText().equals(function)) {
        one.path("settings")
            .properties()
            .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
      }
    }
    var now = Instant.parse(status.path("now").asText());
    var today = status.path("today").asText();
    var zone = ZoneId.of(settings.getOrDefault("TIME_ZONE", "UTC"));
    if (!LocalDate.ofInstant(now, zone).toString().equals(today)) {
      settings.put("OARLOCK_TODAY", today);
    }
    return of(client.dynamoDb(), settings, Clock.fixed(now, ZoneOffset.UTC));
  }

  /// With the settings of the deployed function, whatever the environment says here.
  public static MendTarget deployed(String stack, String function) {
    var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    try (var lambda = LambdaClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      var prefix = stack + "-" + function + "-";
      var found =
          lambda.listFunctionsPaginator().functions().stream()
              .filter(it -> it.functionName().startsWith(prefix))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalStateException(
                      "no function of a stack " + stack + ": name the stack with --stack"));
      var settings = new HashMap<>(found.environment().variables());
      return of(dynamo, settings, Clock.systemUTC());
    }
  }

  static MendTarget of(DynamoDbClient dynamo, Map<String, String> settings, Clock clock) {
    return new MendTarget(
        dynamo, new AppContext(settings, clock, dynamo, new DiscardingBus(), _ -> {}));
  }

  String table() {
    return appContext.setting("TABLE_NAME");
  }

  @Override
  public void close() {
    dynamo.close();
  }

  private static final class DiscardingBus implements EventBridgeClient {
    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
      var taken = request.entries().stream().map(_ -> PutEventsResultEntry.builder().build());
      return PutEventsResponse.builder().entries(taken.toList()).build();
    }

    @Override
    public PutEventsResponse putEvents(Consumer<PutEventsRequest.Builder> request) {
      return putEvents(PutEventsRequest.builder().applyMutation(request).build());
    }

    @Override
    public String serviceName() {
      return "events";
    }

    @Override
    public void close() {}
  }
}
