package dev.oarlock.cli.instance;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBus;

/// Which bus is meant: a running instance's, or the one of the account and region that the
/// environment names.
public final class BusOptions {
  private static final String DEFAULT = "oarlock";
  private static final int MAX_BUSES = 100;

  @Option(names = "--aws", description = "the deployed bus: BUS_NAME, else that of --stack")
  private boolean aws;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "the deployed stack whose bus it is (default: oarlock)")
  private @Nullable String stack;

  @Mixin private PortOption local = new PortOption();

  public boolean isDeployed() {
    return aws;
  }

  /// The stack that is meant, whose bus may have been named instead.
  public String stack() {
    return stack == null ? DEFAULT : stack;
  }

  public int port() {
    return local.port();
  }

  /// The name of the bus that is meant, as this client of it knows.
  public String busName(EventBridgeClient bus) {
    return busName(bus, System.getenv());
  }

  String busName(EventBridgeClient bus, Map<String, String> environment) {
    var named = environment.get("BUS_NAME");
    var isToFind = aws && (stack != null || named == null);
    return isToFind ? ofStack(bus, stack()) : Objects.requireNonNullElse(named, DEFAULT);
  }

  /// The bus that has the stack's rule for signals. Amazon takes events for a bus that is not there
  /// and says nothing, so a wrong name must not be guessed.
  static String ofStack(EventBridgeClient client, String stack) {
    return client.listEventBuses(b -> b.limit(MAX_BUSES)).eventBuses().stream()
        .map(EventBus::name)
        .filter(bus ->
            !client
                .listRules(b -> b.eventBusName(bus).namePrefix(stack + "-SignalRule-").limit(1))
                .rules()
                .isEmpty())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "No bus has the rules of a stack "
                    + stack
                    + ": name another with --stack, or the bus itself in BUS_NAME."));
  }

  /// The bus, spoken to as the AWS tools do, to be closed after use.
  public EventBridgeClient open() {
    return aws
        ? EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build()
        : LocalClients.eventBridge(RunningInstance.on(port()).url());
  }
}
