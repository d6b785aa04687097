package dev.oarlock.bench;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import dev.oarlock.cli.scorecard.diff.ScorecardComparison;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The cost of `scorecard diff` for a large portfolio compared with only reading its states, in CPU
/// time of one thread; then the cost of one account. The states are copies of accounts with a year
/// of signals.
final class ScorecardDiffBench {
  private static final int ACCOUNTS = 10_000;
  private static final int AT_ONCE = 100;

  private ScorecardDiffBench() {}

  static void run() throws RunnerException {
    try (var pipeline = new HandlerPipeline()) {
      var ids = copies(pipeline, CapacityBench.load(pipeline, Instant.now()));
      var states = new AccountStates(pipeline.table(), pipeline.tableName());
      var warmUp = ids.subList(0, ACCOUNTS / 5);
      measured(states, warmUp, _ -> {});
      compared(states, warmUp);
      var reading = measured(states, ids, _ -> {});
      var comparing = compared(states, ids);
      System.out.printf(
          Locale.ROOT,
          "%,d states read: %.1f s of CPU; scorecard diff: %.1f s, %.2f times that, %.0f us an"
              + " account%n",
          ACCOUNTS,
          reading / 1e9,
          comparing / 1e9,
          (double) comparing / reading,
          comparing / 1e3 / ACCOUNTS);
    }
    new Runner(
            new OptionsBuilder()
                .include(ScorecardBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  private static long compared(AccountStates states, List<AccountId> ids) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var comparison = new ScorecardComparison(ScorecardSet.shipped(), stricter(), today);
    return measured(states, ids, comparison::add);
  }

  private static long measured(
      AccountStates states,
      List<AccountId> ids,
      Consumer<List<dev.oarlock.domain.transition.state.AccountState>> use) {
    var start = ThreadCpuClock.now();
    for (var from = 0; from < ids.size(); from += AT_ONCE) {
      use.accept(states.loadAll(ids.subList(from, from + AT_ONCE)));
    }
    return ThreadCpuClock.now() - start;
  }

  private static List<AccountId> copies(HandlerPipeline pipeline, List<String> ids) {
    var copyIds = new ArrayList<AccountId>();
    for (var i = 0; i < ACCOUNTS; i++) {
      var item = new HashMap<>(state(pipeline, ids.get(i % ids.size())));
      var copy = new AccountId("copy-" + i);
      item.put("pk", AttributeValue.fromS("STATE#" + copy));
      pipeline.table().putItem(put -> put.tableName(pipeline.tableName()).item(item));
      copyIds.add(copy);
    }
    return copyIds;
  }

  private static Map<String, AttributeValue> state(HandlerPipeline pipeline, String account) {
    var key =
        Map.of("pk", AttributeValue.fromS("STATE#" + account), "sk", AttributeValue.fromS("STATE"));
    return pipeline.table().getItem(get -> get.tableName(pipeline.tableName()).key(key)).item();
  }

  private static ScorecardSet stricter() {
    var shipped = Scorecard.shipped();
    return ScorecardSet.of(
        new Scorecard(
            "stricter",
            shipped.componentRules(),
            new BandThresholds(50, 55, 75, 80),
            shipped.guardrailRules(),
            40));
  }
}
