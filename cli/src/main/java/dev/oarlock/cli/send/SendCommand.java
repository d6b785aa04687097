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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
      return report(entries, new EventSender(bus, target.isDeployed()).send(entries));
    }
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
