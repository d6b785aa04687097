package dev.oarlock.cli.plays;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.play.PlayOutcomes;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.PeriodOptions;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.play.SaveLedger;
import dev.oarlock.domain.play.SaveLedger.PlaySaves;
import dev.oarlock.slack.text.MoneyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock plays saves`: the save ledger.
@Command(name = "saves", description = "Prints what plays came to, and what they kept.")
final class PlaysSavesCommand extends CliCommand {
  @Mixin private final PeriodOptions period = new PeriodOptions();

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var last = period.last(table.today());
      var first = period.first(last.withDayOfYear(1));
      if (last.isBefore(first)) {
        return fail("--from " + first + " is after --to " + last + ".");
      }
      var entries =
          new PlayOutcomes(table.dynamo(), table.name()).asOf(table.today(), table.states());
      var ledger = SaveLedger.of(entries, first, last);
      if (json.isSet()) {
        var all = JsonNodeFactory.instance.arrayNode();
        ledger.plays().forEach(play -> all.add(json(play)));
        return printJson(all);
      }
      out().printf("Saves from %s to %s; amounts are a month%n", first, last);
      if (ledger.plays().isEmpty()) {
        out().println("No play was decided in this time, and none is under way.");
        return 0;
      }
      out()
          .printf(
              "%-28s %6s %16s %6s %16s %9s %10s%n",
              "play", "saved", "kept", "lost", "lost", "no claim", "under way");
      ledger.plays().forEach(this::print);
      print(ledger.total());
    }
    return 0;
  }

  private static ObjectNode json(PlaySaves play) {
    var object =
        JsonTree.object()
            .put("play", play.title())
            .put("saved", play.saved())
            .put("lost", play.left())
            .put("noClaim", play.unclaimed())
            .put("underWay", play.underWay());
    object.set("keptAmounts", AmountsJson.write(play.kept()));
    object.set("lostAmounts", AmountsJson.write(play.lost()));
    return object;
  }

  private void print(PlaySaves play) {
    out()
        .printf(
            "%-28s %6d %16s %6d %16s %9d %10d%n",
            play.title(),
            play.saved(),
            play.kept().isZero() ? "-" : MoneyText.of(play.kept()),
            play.left(),
            play.lost().isZero() ? "-" : MoneyText.of(play.lost()),
            play.unclaimed(),
            play.underWay());
  }
}
