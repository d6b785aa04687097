package dev.oarlock.cli.scorecard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceScorecards;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.scorecard.diff.ScorecardSelectorText;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `oarlock scorecard show`: which rules are in force, since when, and for whom.
@Command(name = "show", description = "Tells which scorecard is in force, since when, for whom.")
final class ScorecardShowCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    var out = out();
    try (var table = where.open()) {
      var cards = InstanceScorecards.of(table);
      if (json.isSet()) {
        return printJson(json(table, cards));
      }
      var since =
          table
              .scorecards()
              .activation()
              .map(it -> "since " + it.day())
              .orElse("as it comes with Oarlock");
      out.println("Version " + cards.version() + " is in force, " + since + ".");
      ScorecardSelectorText.lines(cards).forEach(out::println);
      scoredByVersion(table, cards).forEach(out::println);
      var all = table.scorecards().activations();
      if (all.size() > 1) {
        out.println("Before that:");
        all.reversed().stream()
            .skip(1)
            .forEach(it -> out.println("  " + it.version() + " since " + it.day()));
      }
    }
    return 0;
  }

  private static ObjectNode json(InstanceTable table, ScorecardSet cards) {
    var result = JsonTree.object().put("version", cards.version());
    var activations = result.putArray("activations");
    table
        .scorecards()
        .activations()
        .forEach(it ->
            activations.addObject().put("version", it.version()).put("since", it.day().toString()));
    var judged = result.putObject("accountsByVersion");
    table
        .states()
        .versions()
        .ofScorecards(table.accounts())
        .values()
        .forEach(it -> judged.put(it, judged.path(it).asInt() + 1));
    return result;
  }

  private static Iterable<String> scoredByVersion(InstanceTable table, ScorecardSet cards) {
    var counts = new TreeMap<String, Integer>();
    table
        .states()
        .versions()
        .ofScorecards(table.accounts())
        .values()
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> {
          var later =
              ScorecardSet.version(it.getKey()).equals(cards.version()) ? "" : ", not yet by it";
          return "%d accounts are judged by %s%s".formatted(it.getValue(), it.getKey(), later);
        })
        .toList();
  }
}
