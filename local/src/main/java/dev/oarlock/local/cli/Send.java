package dev.oarlock.local.cli;

import dev.oarlock.local.cli.EventFile.Letter;
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
public final class Send implements Callable<Integer> {
  private static final int REQUEST = 10;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of PutEvents entries")
  private List<Path> files = List.of();

  @Option(names = "--aws", description = "the deployed bus (BUS_NAME, else oarlock)")
  private boolean aws;

  @Option(names = "--port", description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var letters = new ArrayList<Letter>();
    var name = System.getenv().getOrDefault("BUS_NAME", "oarlock");
    for (var file : files) {
      letters.addAll(EventFile.read(Folders.fromCaller(file), name));
    }
    try (var bus = aws ? deployedBus() : localBus(port)) {
      return report(letters.size(), send(letters, bus));
    }
  }

  /// The reasons of the refused entries.
  private static List<String> send(List<Letter> letters, EventBridgeClient bus) {
    var refused = new ArrayList<String>();
    for (var from = 0; from < letters.size(); from += REQUEST) {
      var ten = letters.subList(from, Math.min(letters.size(), from + REQUEST));
      var results = bus.putEvents(b -> b.entries(ten.stream().map(Letter::entry).toList()));
      for (var i = 0; i < ten.size(); i++) {
        refusal(ten.get(i), results.entries().get(i)).ifPresent(refused::add);
      }
    }
    return refused;
  }

  private static Optional<String> refusal(Letter letter, PutEventsResultEntry result) {
    return Optional.ofNullable(result.errorCode())
        .map(code -> letter.place() + ": " + code + ": " + result.errorMessage());
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
        .endpointOverride(URI.create(Instance.on(port).url()))
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
