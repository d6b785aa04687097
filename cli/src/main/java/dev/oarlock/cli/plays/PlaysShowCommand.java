package dev.oarlock.cli.plays;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.store.play.PlayCatalogJson;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock plays show`: the plays in force.
@Command(name = "show", description = "Shows the plays in force, with what to talk about.")
final class PlaysShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var catalog = table.plays().load();
      if (json.isSet()) {
        return printJson(PlayCatalogJson.write(catalog));
      }
      out().printf("Version %s, %d plays%n", catalog.version(), catalog.plays().size());
      for (var play : catalog.plays()) {
        out().printf("%n%s: %s, for %s%n", play.code(), play.title(), play.occasion().word());
        for (var step : play.steps()) {
          out()
              .printf(
                  "  day %d, %s: %s%n", step.dueDays(), EnumNames.of(step.owner()), step.text());
          step.talkingPoints().forEach(point -> out().println("    \u201c" + point + "\u201d"));
        }
      }
    }
    return 0;
  }
}
