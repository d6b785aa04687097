package dev.oarlock.cli.mend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock parked`: which accounts stand still, and why.
@Command(
    name = "parked",
    description = "Lists the accounts that are not scored as things are, each with the reason.")
public final class ParkedCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    try (var open = MendTarget.open(target)) {
      var all = ParkedAccounts.of(open.appContext()).all();
      if (json.isSet()) {
        printJson(json(all));
        return all.isEmpty() ? 0 : 2;
      }
      if (all.isEmpty()) {
        out().println("No account is parked.");
        return 0;
      }
      for (var parked : all) {
        out()
            .println(
                "%s  since %s, %s waiting, first event %s"
                    .formatted(
                        parked.account(),
                        parked.since().truncatedTo(ChronoUnit.SECONDS),
                        EnglishPhrases.counted(parked.waiting(), "signal"),
                        parked.correlation()));
        out().println("    " + parked.reason());
      }
      out().println("After mending the cause: ./oarlock rebuild --parked");
      return 2;
    }
  }

  private static ArrayNode json(List<ParkedAccount> all) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var parked : all) {
      array
          .addObject()
          .put("account", parked.account().value())
          .put("since", parked.since().toString())
          .put("waiting", parked.waiting())
          .put("firstEvent", parked.correlation())
          .put("reason", parked.reason());
    }
    return array;
  }
}
