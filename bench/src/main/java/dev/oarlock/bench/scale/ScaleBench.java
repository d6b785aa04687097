package dev.oarlock.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import dev.oarlock.answer.listing.ListQuestions;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.DigestSource;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.board.DigestVersion.BoardPages;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.InBand;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.slack.view.digest.list.DigestLists;
import dev.oarlock.summarize.SummarizePortfolio;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Heap, CPU and units of the functions that look at all accounts, at two sizes, and by their
/// growth at which size each of them breaks.
public final class ScaleBench {
  private static final int SCORED = 40;
  private static final Duration WEEK = Duration.ofDays(7);
  private static int weeks;

  private ScaleBench() {}

  public static void run(String... sizes) {
    var counts =
        sizes.length == 0
            ? List.of(1_000, 10_000)
            : Stream.of(sizes).map(Integer::valueOf).toList();
    try (var pipeline = new HandlerPipeline()) {
      var templates = GrownAccounts.templates(pipeline, load(pipeline));
      System.out.println(
          "| function | accounts | heap, MB | KB an account | CPU s | ms an account | reads |"
              + " writes | requests |");
      System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
      for (var work : Work.values()) {
        measure(pipeline, new GrownAccounts(templates, counts.getFirst()), work); // warm-up
        var last = new Measured(0, 0, new ConsumedUnits(0, 0, 0));
        for (var count : counts) {
          last = measure(pipeline, new GrownAccounts(templates, count), work);
          print(work, count, last);
        }
      }
    }
  }

  private enum Work {
    SUMMARY("summarize-portfolio", ScaleBench::summarize),
    DIGEST("send-digest, after the night", ScaleBench::digest),
    FIRST_DIGEST("send-digest, no night", ScaleBench::recount),
    BOARD("board pack", ScaleBench::board),
    RED_ACCOUNTS("a list, of who is red", context -> list(context, new InBand(Band.RED))),
    ALL_ACCOUNTS("a list, of all", context -> list(context));

    private final String text;
    private final Function<AppContext, Object> run;

    Work(String text, Function<AppContext, Object> run) {
      this.text = text;
      this.run = run;
    }
  }

  private record Measured(long heap, double cpuSeconds, ConsumedUnits units) {}

  private static List<String> load(HandlerPipeline pipeline) {
    var now = Instant.now().minus(2, ChronoUnit.HOURS);
    var portfolio = BenchAccounts.withYearOfSignals(SCORED, now);
    System.err.println("Loading a year of " + portfolio.size() + " accounts ...");
    portfolio
        .values()
        .forEach(year -> {
          pipeline.ingest(year);
          pipeline.score(1000);
        });
    pipeline.meter().readAndReset();
    return List.copyOf(portfolio.keySet());
  }

  private static Measured measure(HandlerPipeline pipeline, GrownAccounts accounts, Work work) {
    if (work == Work.SUMMARY) { // the snapshot of last week is of as many accounts
      var before = new GrownTable(pipeline.meter(), accounts, HeapGauge.off());
      var _ = work.run.apply(context(pipeline, before));
    }
    var gauge = new HeapGauge(Math.max(1, accounts.count() / 400));
    var grown = new GrownTable(pipeline.meter(), accounts, gauge);
    lookWhileHeld(gauge, work.run.apply(context(pipeline, grown)));
    var table = new GrownTable(pipeline.meter(), accounts, HeapGauge.off());
    var context = context(pipeline, table);
    table.readAndReset();
    var start = cpu();
    var _ = work.run.apply(context);
    return new Measured(gauge.bytes(), (cpu() - start) / 1e9, table.readAndReset());
  }

  private static void lookWhileHeld(HeapGauge gauge, Object held) {
    try {
      gauge.lookNow();
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static AppContext context(HandlerPipeline pipeline, GrownTable table) {
    var of = pipeline.context();
    return new AppContext(
        Map.of("TABLE_NAME", pipeline.tableName()),
        Clock.offset(of.clock(), WEEK.multipliedBy(weeks)),
        table.client(),
        pipeline.bus(),
        line -> {
          if (line.contains("\"ERROR\"")) {
            System.err.println(line);
          }
        });
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(Work work, int count, Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.2f | %.1f | %.2f | %.0f | %.0f | %d |%n",
        work.text,
        count,
        measured.heap() / 1e6,
        measured.heap() / 1e3 / count,
        measured.cpuSeconds(),
        measured.cpuSeconds() * 1e3 / count,
        measured.units().reads(),
        measured.units().writes(),
        measured.units().calls());
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private static Object summarize(AppContext context) {
    weeks++; // of the next run, which finds the snapshot that this one keeps
    var function = new SummarizePortfolio(context);
    function.handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
    return function;
  }

  private static Object digest(AppContext context) {
    return source(context).load(new Leadership());
  }

  /// As it is posted.
  private static DigestSource source(AppContext context) {
    return DigestSource.of(context, "bench").naming(DigestLists.IN_THREAD);
  }

  private static Object board(AppContext context) {
    return source(context).load(new BoardPages(Optional.empty()));
  }

  private static Object recount(AppContext context) {
    return source(context).recount();
  }

  private static Object list(AppContext context, ListCondition... conditions) {
    var question =
        new ListQuestion(List.of(conditions), ListOrder.EXPECTED_LOSS, OptionalInt.empty());
    return ListQuestions.of(context, AccountNames.of(context)).list(question);
  }
}
