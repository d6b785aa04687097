package dev.oarlock.cli.people;

import dev.oarlock.aws.store.people.PersonDirectoryJson;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock people show`: who is known, and whom Slack has.
@Command(name = "show", description = "Tells who our people are, and whom of them Slack has.")
final class PeopleShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var known = table.people().load();
      if (json.isSet()) {
        var result = PersonDirectoryJson.write(known.directory());
        result.put("appliedAt", known.appliedAt().map(Instant::toString).orElse(null));
        return printJson(result);
      }
      out()
          .println(
              known
                  .appliedAt()
                  .map(at -> PeopleText.counted(known.directory()) + ", in force since " + at + ".")
                  .orElse(
                      "No file of people was applied: everybody is whom the systems name, whatever"
                          + " the case."));
      out().println(PeopleText.roles(known.roles()));
      var now = Instant.now();
      known.directory().people().forEach(it -> out().println(PeopleText.line(it, known, now)));
      PeopleText.strangers(table, known.directory()).forEach(out()::println);
    }
    return 0;
  }
}
