package dev.oarlock.cli.send;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.instance.BusOptions;
import dev.oarlock.cli.send.EventFile.LocatedEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// `oarlock send`: puts events on the bus, the local one or the deployed one.
@Command(name = "send", description = "Puts events (JSON or JSON lines) on the bus.")
public final class SendCommand extends CliCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of PutEvents entries")
  private List<Path> files = List.of();

  @Mixin private BusOptions target = new BusOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    try (var bus = target.open()) {
      var name = target.busName(bus);
      var entries = new ArrayList<LocatedEntry>();
      for (var file : files) {
        entries.addAll(EventFile.read(ProjectPaths.absolutePath(file), name));
      }
      return report(entries, send(entries, bus));
    }
  }

  /// The reasons of the refused entries.
  private static List<String> send(List<LocatedEntry> entries, EventBridgeClient bus) {
    var refused = new ArrayList<String>();
    for (var batch : EventBatches.of(entries, LocatedEntry::entry)) {
      refused.addAll(refusals(batch, bus));
    }
    return refused;
  }

  /// An event that is too large by itself is refused by an error, and stops none of the others.
  private static List<String> refusals(List<LocatedEntry> batch, EventBridgeClient bus) {
    try {
      var results = bus.putEvents(b -> b.entries(batch.stream().map(LocatedEntry::entry).toList()));
      return IntStream.range(0, batch.size())
          .mapToObj(i -> refusal(batch.get(i), results.entries().get(i)))
          .flatMap(Optional::stream)
          .toList();
    } catch (EventBridgeException e) {
      var size = EventBatches.bytes(batch.getFirst().entry());
      if (batch.size() > 1 || size <= EventBatches.MAX_BYTES) {
        throw e;
      }
      return List.of(
          "%s: has %,d KB, and EventBridge takes %,d KB at most."
              .formatted(
                  batch.getFirst().location(), size / 1_024, EventBatches.MAX_BYTES / 1_024));
    }
  }

  private static Optional<String> refusal(LocatedEntry entry, PutEventsResultEntry result) {
    return Optional.ofNullable(result.errorCode())
        .map(code -> entry.location() + ": " + code + ": " + result.errorMessage());
  }

  private int report(List<LocatedEntry> all, List<String> refused) {
    var taken = all.stream().filter(it -> isTaken(it, refused)).toList();
    var quarantine = QuarantineForecast.of(taken, Instant.now()).lines();
    if (json.isSet()) {
      var result = JsonTree.object().put("accepted", taken.size());
      refused.forEach(result.putArray("refused")::add);
      quarantine.forEach(result.putArray("quarantine")::add);
      printJson(result);
    } else {
      out().println(taken.size() + " accepted, " + refused.size() + " refused");
      refused.forEach(err()::println);
      quarantine.forEach(err()::println);
    }
    return refused.isEmpty() ? 0 : 1;
  }

  private static boolean isTaken(LocatedEntry sent, List<String> refused) {
    return refused.stream().noneMatch(it -> it.startsWith(sent.location() + ":"));
  }
}
