package dev.oarlock.cli.help;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/// What can be typed, for the end of each command's help. A command that only holds others has
/// theirs.
public final class CommandExamples {
  private static final String TEXT =
      """
      oarlock demo --once
      oarlock demo --port 3001
      oarlock up --data ~/oarlock
      oarlock doctor
      oarlock doctor --aws --stack oarlock-test
      oarlock import --check customers.csv
      oarlock import customers.csv
      oarlock import --attach subscriptions.csv invoices.csv
      oarlock import --suggest export.xlsx
      oarlock import --map mine.yaml --check export.xlsx
      oarlock import --runs
      oarlock import --undo import-2026-11-30T08:12:03.120Z
      oarlock send events/account-registered/ours.json
      oarlock mapping check billing.yaml payment.json
      oarlock mapping apply billing.yaml
      oarlock mapping apply billing.yaml --aws
      oarlock mapping show
      oarlock mapping show billing
      oarlock mapping remove billing
      oarlock identity list
      oarlock identity link stripe/cus_123 "Acme Ltd"
      oarlock identity unlink stripe/cus_123 --to "Acme Tools"
      oarlock identity new stripe/cus_456 "Gamma & Sons"
      oarlock identity ignore stripe/cus_789 --aws
      oarlock identity ask stripe/cus_789
      oarlock quarantine list
      oarlock quarantine show 7c1f
      oarlock quarantine replay --aws
      oarlock quarantine purge 7c1f
      oarlock ask "/health acme"
      oarlock ask "/health acme why" --as dana
      oarlock ask "/health red" --csv
      oarlock metrics --from 2026-01-01 --to 2026-09-30
      oarlock metrics --by segment --json
      oarlock digest --csm dana
      oarlock digest --board --quarter 2026Q3 --out board.html
      oarlock export health --csv --out health.csv
      oarlock export signals --json --since 2026-11-01
      oarlock export ledger --parquet --out ledger.parquet --aws
      oarlock export "Acme Ltd" --out acme.jsonl
      oarlock mcp --as dana
      oarlock mcp --aws
      oarlock posts --channel gong
      oarlock audit
      oarlock audit acme --json
      oarlock draw health.json
      oarlock scorecard check scorecard.yaml
      oarlock scorecard diff scorecard.yaml
      oarlock scorecard apply scorecard.yaml
      oarlock scorecard show
      oarlock plays check plays.yaml
      oarlock plays apply plays.yaml
      oarlock plays show
      oarlock plays saves --from 2026-01-01
      oarlock reasons apply reasons.yaml
      oarlock reasons show
      oarlock reasons cases --json
      oarlock people check people.yaml
      oarlock people apply people.yaml --aws
      oarlock people show
      oarlock plan apply plan.yaml
      oarlock plan show
      oarlock rates apply rates.yaml
      oarlock rates show
      oarlock model train
      oarlock model versions
      oarlock model show expert
      oarlock model apply expert --reason "too few losses yet"
      oarlock model fit --table train.csv --out model.json
      oarlock model score --model model.json --table test.csv --out scores.csv
      oarlock model backtest --table table.csv --json
      oarlock backtest --from 2025-01-01 --to 2026-01-01 --out predictions.csv
      oarlock parked
      oarlock rebuild acme
      oarlock rebuild --parked
      oarlock redrive SignalQueue
      oarlock restore --to 2026-11-28T02:00Z --aws
      oarlock restore --catch-up --aws
      oarlock erase "Acme Ltd"
      oarlock help model train
      oarlock completion
      """;

  private CommandExamples() {}

  public static List<String> all() {
    return TEXT.lines().toList();
  }

  /// Those that begin with the name of a command.
  public static List<String> of(String command) {
    return all().stream().filter(it -> it.equals(command) || it.startsWith(command + " ")).toList();
  }

  /// Adds to the help of a command.
  public static void addTo(CommandLine line) {
    var own = of(line.getCommandSpec().qualifiedName());
    if (line.getParent() != null) {
      var footer = Stream.concat(Stream.of("", "Examples:"), own.stream().map(it -> "  " + it));
      line.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    }
  }
}
