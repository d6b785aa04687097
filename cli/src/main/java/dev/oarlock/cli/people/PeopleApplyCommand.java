package dev.oarlock.cli.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock people apply`: puts a file of people in the place of the one before.
@Command(
    name = "apply",
    description = "Puts a file of people in force, in the place of the one before.")
final class PeopleApplyCommand extends CliCommand {
  @Parameters(paramLabel = "FILE", description = "the file of people")
  private @Nullable Path file;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var read = PeopleFile.read(required(file));
    var people = read.orThrow();
    try (var table = where.open()) {
      var erased = table.erased();
      var gone =
          people.people().stream()
              .filter(person -> person.names().anyMatch(name -> erased.isErased(name)))
              .map(Person::name)
              .toList();
      if (!gone.isEmpty()) {
        return fail("Erased on demand, and not to be taken in again: " + String.join(", ", gone));
      }
      var store = table.people();
      var before = store.load();
      if (before.directory().equals(people) && before.roles().equals(read.roles())) {
        return print(json, result(people, false), List.of("These people are in force already."));
      }
      store.apply(people, read.roles(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      var lines = new ArrayList<String>();
      lines.add(PeopleText.counted(people) + ", in force within a minute.");
      lines.add(PeopleText.roles(read.roles()));
      lines.addAll(PeopleText.strangers(table, people));
      return print(json, result(people, true), lines);
    }
  }

  private static ObjectNode result(PersonDirectory people, boolean changed) {
    return JsonTree.object().put("people", people.people().size()).put("changed", changed);
  }
}
