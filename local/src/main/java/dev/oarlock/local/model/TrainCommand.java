package dev.oarlock.local.model;

import dev.oarlock.aws.model.Learning;
import dev.oarlock.aws.model.Learning.Occasion;
import dev.oarlock.aws.model.Version;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.local.scorecard.InstanceRules;
import dev.oarlock.local.scorecard.Table;
import dev.oarlock.local.scorecard.Where;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock model train`: what train-forecast does once a month, now.
@Command(
    name = "train",
    description =
        "Learns a version of the churn model from an instance's log, and puts it in force unless it"
            + " loses to the one that is.")
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "learn from what was known by this day (default: today there)")
  private @Nullable LocalDate day;

  @Option(names = "--keep", description = "only keep the version, whether it wins or loses")
  private boolean keep;

  @Mixin private final Where where = new Where();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    var line = Objects.requireNonNull(spec).commandLine();
    try (var table = where.open()) {
      var version = learn(table, line.getErr());
      VersionText.of(version).forEach(line.getOut()::println);
      line.getOut().flush();
      return keep ? 0 : settle(table, version, line.getOut());
    }
  }

  private Version learn(Table table, PrintWriter err) {
    var cutOff = Optional.ofNullable(day).orElseGet(table::today);
    var occasion = new Occasion(Instant.now(), cutOff, Enforcing.person());
    var learning = new Learning(table.dynamo(), table.name(), baseRate(), err::println);
    return learning.learn(occasion, InstanceRules.of(table)).version();
  }

  private static int settle(Table table, Version version, PrintWriter out)
      throws InterruptedException {
    if (version.test().comparison().notWorse()) {
      return new Enforcing(table, out).enforce(version.name(), "not worse");
    }
    out.println(
        "It is kept and not applied. To apply it all the same: model apply %s --reason \"...\""
            .formatted(version.name()));
    out.flush();
    return 0;
  }

  private static Probability baseRate() {
    var set = System.getenv("BASE_RATE");
    return new Probability(set == null ? 0.1 : Double.parseDouble(set));
  }
}
