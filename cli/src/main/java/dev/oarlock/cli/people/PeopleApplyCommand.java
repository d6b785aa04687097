package dev.oarlock.cli.people;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.account.identity.Person;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        out().println("These people are in force already.");
        return 0;
      }
      store.apply(people, read.roles(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      out().println(PeopleText.counted(people) + ", in force within a minute.");
      out().println(PeopleText.roles(read.roles()));
      PeopleText.strangers(table, people).forEach(out()::println);
    }
    return 0;
  }
}
