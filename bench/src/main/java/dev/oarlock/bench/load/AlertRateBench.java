package dev.oarlock.bench.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.imports.mapping.MappedSignalLogs;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.transition.ScoringModels;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many alerts a team gets in a year of living with a portfolio, how many of them were right,
/// and for how long those who left had been warned of. The expert's model, before anything is
/// learned.
public final class AlertRateBench {
  private static final ScoringModels MODELS =
      new ScoringModels(ScorecardSet.shipped(), HazardModel.expert(new Probability(0.1)));

  private static final LocalDate SAMPLE_DAY = LocalDate.parse("2026-11-22");
  private static final int EVERY = 4;
  private static final List<Double> MARKS = List.of(0.2, 0.3, 0.4, 0.5);

  private AlertRateBench() {}

  /// Of the sample book, and of every fourth account of simsaas where its files are.
  public static void run() {
    System.out.println(AlertTally.header());
    tally("sample book", sample(), SAMPLE_DAY, 1);
    var home = ProjectPaths.projectFolder();
    var simsaas = home.resolve("../shared/data/simsaas");
    if (Files.isDirectory(simsaas)) {
      var logs = MappedSignalLogs.of(home.resolve("events/mappings/simsaas.yaml"), simsaas);
      tally("simsaas, every fourth account", logs, lastDay(logs), EVERY);
    } else {
      System.out.println("simsaas is not here: " + simsaas);
    }
  }

  private static Map<String, List<LoggedSignal>> sample() {
    var now = SAMPLE_DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return SamplePortfolio.shipped().signalsOfYearUntil(now).stream()
        .map(AlertRateBench::logged)
        .collect(groupingBy(it -> it.account().value(), TreeMap::new, toList()));
  }

  private static LoggedSignal logged(SampleSignal signal) {
    return new LoggedSignal(
        new SignalId(signal.detail().path("id").asText(signal.type() + signal.at())),
        new AccountId(signal.detail().path("account").asText()),
        signal.at(),
        signal.at(),
        SignalJson.read(signal.type(), signal.detail()));
  }

  private static LocalDate lastDay(Map<String, List<LoggedSignal>> logs) {
    return logs.values().stream()
        .flatMap(List::stream)
        .map(LoggedSignal::at)
        .max(Instant::compareTo)
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        .orElseThrow();
  }

  private static void tally(
      String portfolio, Map<String, List<LoggedSignal>> logs, LocalDate today, int every) {
    var tally = new AlertTally(today);
    var marks = MARKS.stream().map(mark -> new MarkTally(mark, today)).toList();
    var number = 0;
    for (var log : logs.entrySet()) {
      if (number++ % every == 0) {
        var lived = LivedLog.of(new AccountId(log.getKey()), log.getValue(), MODELS, today);
        tally.add(lived);
        marks.forEach(mark -> mark.add(lived));
        System.err.printf("\r%d of %d accounts", number, logs.size());
      }
    }
    System.err.println();
    tally.print(portfolio);
    marks.forEach(mark -> mark.print(portfolio));
  }

  /// What a mark alone would alert to: of customers with a renewal ahead, and of those who may
  /// leave each month.
  private record MarkTally(double mark, AlertTally renewals, AlertTally monthly) {
    MarkTally(double mark, LocalDate today) {
      this(mark, new AlertTally(today), new AlertTally(today));
    }

    void add(LivedLog lived) {
      var churn = new Probability(mark);
      (lived.isMonthly() ? monthly : renewals).add(lived, new ChurnMark(churn, 90, churn));
    }

    void print(String portfolio) {
      renewals.print("%s, %.0f %% at the renewal".formatted(portfolio, 100 * mark));
      monthly.print("%s, %.0f %% within 90 days".formatted(portfolio, 100 * mark));
    }
  }
}
