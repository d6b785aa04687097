package dev.oarlock.cli.mapping;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProjectPaths;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock mapping check`: whether a mapping can be applied, and what it makes of events.
@Command(
    name = "check",
    description =
        "Tells the first mistake in a mapping of events, or what it reads; of each event that is"
            + " given, which signals it becomes. Sends nothing and needs no instance.")
final class MappingCheckCommand extends CliCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "the mapping")
  private @Nullable Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "EVENT",
      description = "files with an event each, as JSON: as on the bus, or as a webhook posts it")
  private List<Path> events = List.of();

  @Mixin private final JsonOption json = new JsonOption();

  /// 2 if an event would not get through.
  @Override
  public Integer call() {
    var mapping = MappingFile.read(required(file)).mapping();
    var previews =
        events.stream().map(it -> EventPreview.of(ProjectPaths.absolutePath(it), mapping)).toList();
    if (json.isSet()) {
      printJson(EventPreview.json(mapping, previews));
    } else {
      MappingText.lines(mapping).forEach(out()::println);
      MappingText.replaced(mapping).forEach(out()::println);
      previews.forEach(preview -> preview.lines().forEach(out()::println));
    }
    return previews.stream().allMatch(EventPreview::isRead) ? 0 : 2;
  }
}
