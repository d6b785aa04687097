package dev.oarlock.cli.send;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.instance.BusOptions;
import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// `oarlock send`: puts events on the bus, the local one or the deployed one.
@Command(name = "send", description = "Puts events (JSON or JSON lines) on the bus.")
public final class SendCommand extends CliCommand {
  private static final int ENTRIES_PER_REQUEST = 10;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of PutEvents entries")
  private List<Path> files = List.of();

  @Mixin private BusOptions target = new BusOptions();

  @Override
  public Integer call() throws IOException {
    try (var bus = target.open()) {
      var name = target.busName(bus);
      var entries = new ArrayList<LocatedEntry>();
      for (var file : files) {
        entries.addAll(EventFile.read(ProjectPaths.absolutePath(file), name));
      }
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
    out().println((all - refused.size()) + " accepted, " + refused.size() + " refused");
    refused.forEach(err()::println);
    return refused.isEmpty() ? 0 : 1;
  }
}
