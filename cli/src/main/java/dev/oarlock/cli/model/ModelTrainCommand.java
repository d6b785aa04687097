package dev.oarlock.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelTraining;
import dev.oarlock.aws.store.model.ModelTraining.TrainingTrigger;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceScorecards;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.model.report.ModelVersionText;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock model train`: what train-forecast does once a month, now.
@Command(
    name = "train",
    description =
        "Learns a version of the churn model from an instance's log, and puts it in force unless it"
            + " loses to the one that is.")
final class ModelTrainCommand extends CliCommand {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "learn from what was known by this day (default: today there)")
  private @Nullable LocalDate day;

  @Option(names = "--keep", description = "only keep the version, whether it wins or loses")
  private boolean storeOnly;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (var table = where.open()) {
      var version = learn(table, err());
      var said = json.isSet() ? new PrintWriter(Writer.nullWriter()) : out();
      ModelVersionText.of(version).forEach(said::println);
      var exit = storeOnly ? 0 : activateUnlessWorse(table, version, said);
      if (json.isSet()) {
        printJson(result(table, version));
      }
      return exit;
    }
  }

  private static ObjectNode result(InstanceTable table, ModelVersion version) {
    return JsonTree.object()
        .put("version", version.name())
        .put("cutOff", version.origin().cutOff().toString())
        .put("observedChurns", version.model().observedChurns())
        .put("comparison", ModelVersionText.comparisonLine(version))
        .put("inForce", new ModelStore(table.dynamo(), table.name()).activeVersion().orElse(""));
  }

  private ModelVersion learn(InstanceTable table, PrintWriter err) {
    var cutOff = Optional.ofNullable(day).orElseGet(table::today);
    var occasion = new TrainingTrigger(Instant.now(), cutOff, ModelVersionActivator.operator());
    var learning = new ModelTraining(table.dynamo(), table.name(), baseRate(), err::println);
    return learning.train(occasion, InstanceScorecards.of(table)).version();
  }

  private int activateUnlessWorse(InstanceTable table, ModelVersion version, PrintWriter out)
      throws InterruptedException {
    if (version.gate().promotes()) {
      return new ModelVersionActivator(table, out, err())
          .activate(version.name(), "not worse")
          .exitCode();
    }
    out.println(
        "It is kept and not applied. To apply it all the same: model apply %s --reason \"...\""
            .formatted(version.name()));
    return 0;
  }

  private static AnnualBaseRate baseRate() {
    var set = System.getenv("ANNUAL_CHURN_RATE");
    return set == null || set.isBlank()
        ? AnnualBaseRate.assumed()
        : AnnualBaseRate.stated(Double.parseDouble(set));
  }
}
