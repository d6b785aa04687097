package dev.oarlock.cli.people;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock people check`: every mistake of a file at once.
@Command(
    name = "check",
    description = "Tells every mistake in a file of people, with its line and what to do about it.")
final class PeopleCheckCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the file of people")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Override
  public Integer call() {
    var path = required(file);
    var people = PeopleFile.read(path).orThrow();
    if (json.isSet()) {
      return printJson(JsonTree.object().put("people", people.people().size()));
    }
    out().println(path.getFileName() + " is right: " + PeopleText.counted(people) + ".");
    return 0;
  }
}
