package dev.oarlock.cli.mapping;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock mapping remove`: events are not read so any more.
@Command(
    name = "remove",
    description = "Takes a mapping of events out of force. The signals that it made stay.")
final class MappingRemoveCommand extends CliCommand {
  @Parameters(paramLabel = "NAME", description = "its name, as mapping show has it")
  private @Nullable String name;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var typed = Objects.requireNonNull(name, "picocli sets what it requires");
    try (var table = where.open()) {
      var all = table.mappings().all();
      if (all.stream().noneMatch(it -> it.name().equals(typed))) {
        return fail(MappingShowCommand.unknown(typed, all));
      }
      table.mappings().remove(typed);
      return print(
          json,
          JsonTree.object().put("name", typed).put("removed", true),
          List.of(
              "%s is out of force within a minute: what comes in its words waits in quarantine, or is"
                      .formatted(typed)
                  + " read by a mapping that ships. The signals that it made stay."));
    }
  }
}
