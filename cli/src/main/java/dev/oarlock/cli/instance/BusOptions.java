package dev.oarlock.cli.instance;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/// Which bus is meant: a running instance's, or the one of the account and region that the
/// environment names.
public final class BusOptions {
  @Option(names = "--aws", description = "the deployed bus (BUS_NAME, else oarlock)")
  private boolean aws;

  @Mixin private PortOption local = new PortOption();

  public boolean isDeployed() {
    return aws;
  }

  public int port() {
    return local.port();
  }

  /// The name of the deployed bus.
  public static String deployedName() {
    return System.getenv().getOrDefault("BUS_NAME", "oarlock");
  }

  /// The bus, spoken to as the AWS tools do, to be closed after use.
  public EventBridgeClient open() {
    return aws
        ? EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build()
        : LocalClients.eventBridge(RunningInstance.on(port()).url());
  }
}
