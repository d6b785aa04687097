package dev.oarlock.local.backtest;

import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.domain.replay.Every;
import dev.oarlock.domain.replay.Hindcast;
import dev.oarlock.domain.replay.Hindcast.Said;
import dev.oarlock.domain.replay.Question;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.model.ReportOptions;
import dev.oarlock.local.scorecard.InstanceRules;
import dev.oarlock.local.scorecard.Table;
import dev.oarlock.local.scorecard.Where;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock backtest`: what past days would have said, and what came of it.
@Command(
    name = "backtest",
    description =
        "Replays the signal log: for each past day the chance of leaving of every customer of that"
            + " day, from what was known then.")
public final class ReplayCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "the first day asked")
  private @Nullable LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "the last day asked")
  private @Nullable LocalDate to;

  @Option(
      names = "--every",
      paramLabel = "STEP",
      description = "week, month or quarter (default: month)")
  private Every every = Every.MONTH;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "leaving within so many days (default: ${DEFAULT-VALUE})")
  private int horizon = 90;

  @Option(
      names = "--in-force",
      description = "write what the model says that is in force now, instead of learning forward")
  private boolean inForce;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CSV",
      description = "where id, asof, p and y go (y is empty where it is too early to tell)")
  private @Nullable Path out;

  @Mixin private final Where where = new Where();

  @Mixin private final ReportOptions report = new ReportOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var days = every.between(Objects.requireNonNull(from), Objects.requireNonNull(to));
    var asked = Stream.concat(every.before(days.getFirst()).stream(), days.stream()).toList();
    var line = Objects.requireNonNull(spec).commandLine();
    try (var table = where.open()) {
      var book = Book.read(table, new Question(asked, horizon, rules(table)));
      var task = new Task(Kind.DRIVERS, OptionalInt.empty(), baseRate());
      var hindcast = new Hindcast(book.moments(), horizon, book.end(), task);
      var said = hindcast.on(days, day -> line.getErr().println("As of " + day));
      SaidFile.write(Folders.fromCaller(Objects.requireNonNull(out)), said, inForce);
      show(hindcast, said, line.getOut());
    }
    return 0;
  }

  private void show(Hindcast hindcast, List<Said> said, PrintWriter out) {
    if (said.stream().allMatch(one -> one.outcome() == Outcome.UNKNOWN)) {
      out.println("It is too early to tell what became of anybody, so there is nothing to report.");
      out.flush();
    } else {
      report.show(hindcast.report(said), out);
    }
  }

  private static Probability annual() {
    var set = System.getenv("BASE_RATE");
    return new Probability(set == null ? 0.1 : Double.parseDouble(set));
  }

  private static Rules rules(Table table) {
    var models = new ModelStore(table.dynamo(), table.name());
    var hazard = models.current().flatMap(models::version);
    return new Rules(InstanceRules.of(table), hazard.orElseGet(() -> HazardModel.expert(annual())));
  }

  /// The rate of a year over the horizon; a belief to start from, which labels move freely.
  private BaseRate baseRate() {
    return new BaseRate(-Math.expm1(Math.log1p(-annual().value()) * horizon / 365), false);
  }
}
