package dev.oarlock.cli.send;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// `oarlock send`: puts events on the bus, the local one or the deployed one.
@Command(name = "send", description = "Puts events (JSON or JSON lines) on the bus.")
public final class SendCommand implements Callable<Integer> {
  private static final int ENTRIES_PER_REQUEST = 10;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of PutEvents entries")
  private List<Path> files = List.of();

  @Option(names = "--aws", description = "the deployed bus (BUS_NAME, else oarlock)")
  private boolean aws;

  @Option(names = "--port", description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var entries = new ArrayList<LocatedEntry>();
    var name = System.getenv().getOrDefault("BUS_NAME", "oarlock");
    for (var file : files) {
      entries.addAll(EventFile.read(ProjectPaths.absolutePath(file), name));
    }
    try (var bus = aws ? deployedBus() : localBus(port)) {
      return report(entries.size(), send(entries, bus));
    }
  }

  /// The reasons of the refused entries.
  private static List<String> send(List<LocatedEntry> entries, EventBridgeClient bus) {
    var refused = new ArrayList<String>();
    for (var from = 0; from < entries.size(); from += ENTRIES_PER_REQUEST) {
      var batch = entries.subList(from, Math.min(entries.size(), from + ENTRIES_PER_REQUEST));
      var results = bus.putEvents(b -> b.entries(batch.stream().map(LocatedEntry::entry).toList()));
      for (var i = 0; i < batch.size(); i++) {
        refusal(batch.get(i), results.entries().get(i)).ifPresent(refused::add);
      }
    }
    return refused;
  }

  private static Optional<String> refusal(LocatedEntry entry, PutEventsResultEntry result) {
    return Optional.ofNullable(result.errorCode())
        .map(code -> entry.location() + ": " + code + ": " + result.errorMessage());
  }

  private int report(int all, List<String> refused) {
    var line = Objects.requireNonNull(spec).commandLine();
    line.getOut().println((all - refused.size()) + " accepted, " + refused.size() + " refused");
    refused.forEach(line.getErr()::println);
    return refused.isEmpty() ? 0 : 1;
  }

  /// The bus of a running instance, spoken to as the AWS tools do.
  public static EventBridgeClient localBus(int port) {
    return EventBridgeClient.builder()
        .endpointOverride(URI.create(RunningInstance.on(port).url()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /// The bus of the account and region that the environment names.
  public static EventBridgeClient deployedBus() {
    return EventBridgeClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
