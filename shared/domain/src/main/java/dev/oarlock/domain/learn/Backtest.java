package dev.oarlock.domain.learn;

import dev.oarlock.domain.learn.Report.Asked;
import dev.oarlock.domain.learn.Task.BaseRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tests how good models are that are learned from a table: each case is judged by one that could
/// not know it. Where `asof` varies the origin rolls: a model learns from what was known by a day
/// (labels are `horizonDays` younger than their case) and is asked about that day. Else the
/// accounts are cut into parts.
public record Backtest(Task task, int horizonDays, Consumer<String> progress) {
  /// The column of a table that holds the plain health score, 0 to 100.
  public static final String HEALTH = "health";

  /// More origins than this tell little more.
  private static final int MOST_ORIGINS = 16;

  public Backtest {
    if (horizonDays < 1) {
      throw new IllegalArgumentException("horizon is not a day at least: " + horizonDays);
    }
  }

  private record Round(String what, Table known, Table asked) {}

  public Report of(Table table) {
    var book = table.inOrder();
    var rounds = rolling(book);
    return rounds.isEmpty()
        ? inParts(table, Folds.USUAL)
        : report(
            "rolling origin: "
                + rounds.size()
                + " days from "
                + day(rounds.getFirst())
                + " to "
                + day(rounds.getLast())
                + ", each asked of a model that knew what was known then",
            rounds);
  }

  private static String day(Round round) {
    return round.asked.cases().getFirst().asof();
  }

  /// Cuts the accounts into parts, whatever the days.
  public Report inParts(Table table, Folds folds) {
    var how = folds.count() + " parts, each asked of a model that learned from the others";
    return report(how, parts(table.inOrder(), folds));
  }

  private Report report(String how, List<Round> rounds) {
    var cases = new ArrayList<Case>();
    var said = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
    for (var round : rounds) {
      progress.accept(round.what);
      cases.addAll(round.asked.cases());
      var rate = rate(round.known);
      round.asked.cases().forEach(_ -> said.get(1).add(rate.value()));
      score(Learner.silent().fit(round.known, task), round.asked, said.get(0));
      score(Learner.silent().fit(round.known, prior(rate)), round.asked, said.get(2));
    }
    var floors = Stream.concat(forecasters(said), health(rounds));
    return Report.of(new Asked(how, horizonDays), cases, floors.toList());
  }

  private static void score(Model model, Table asked, List<Double> said) {
    model.score(asked).forEach(score -> said.add(score.probability()));
  }

  private static Stream<Forecaster> forecasters(List<ArrayList<Double>> said) {
    var names = List.of("model", Forecaster.BASE_RATE, Forecaster.PRIOR);
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> Forecaster.of(names.get(i), said.get(i).stream().mapToDouble(p -> p).toArray()));
  }

  private static Stream<Forecaster> health(List<Round> rounds) {
    var columns = rounds.stream().flatMap(round -> round.asked.column(HEALTH).stream()).toList();
    if (columns.isEmpty() || !columns.stream().allMatch(Column.Numbers.class::isInstance)) {
      return Stream.empty();
    }
    var scores = columns.stream().map(Column.Numbers.class::cast).flatMapToDouble(Backtest::scores);
    return Stream.of(Forecaster.ranking(Forecaster.HEALTH, scores.map(each -> -each).toArray()));
  }

  /// An account without a score takes the middle of the scale.
  private static DoubleStream scores(Column.Numbers health) {
    return IntStream.range(0, health.size())
        .mapToDouble(row -> health.missing(row) ? 50 : health.at(row));
  }

  /// The share that left of what was known then, a little towards one half, so that it is never 0.
  private static BaseRate rate(Table known) {
    var told = known.cases().stream().filter(Case::told).count();
    var left = known.cases().stream().filter(Case::left).count();
    return BaseRate.of((left + 0.5) / (told + 1));
  }

  private Task prior(BaseRate rate) {
    return new Task(task.kind(), OptionalInt.of(0), rate);
  }

  private static List<Round> parts(Table book, Folds folds) {
    return IntStream.range(0, folds.count())
        .mapToObj(fold ->
            new Round(
                "Part " + (fold + 1) + " of " + folds.count(),
                book.where(row -> !folds.holds(fold, book.cases().get(row))),
                book.where(row -> folds.holds(fold, book.cases().get(row)))))
        .toList();
  }

  /// The last origins at which anything was known; none where the days are no days or only one.
  private List<Round> rolling(Table book) {
    var days = book.cases().stream().map(Case::asof).distinct().sorted().toList();
    if (days.size() < 2 || book.cases().stream().anyMatch(one -> one.day().isEmpty())) {
      return List.of();
    }
    var rounds = days.stream().map(day -> round(book, day)).filter(Backtest::canLearn).toList();
    return rounds.subList(Math.max(0, rounds.size() - MOST_ORIGINS), rounds.size());
  }

  private Round round(Table book, String day) {
    var ripe = LocalDate.parse(day).minusDays(horizonDays).toString();
    return new Round(
        "As of " + day,
        book.where(row -> book.cases().get(row).asof().compareTo(ripe) <= 0),
        book.where(row -> book.cases().get(row).asof().equals(day)));
  }

  private static boolean canLearn(Round round) {
    return round.known.cases().stream().anyMatch(Case::told);
  }
}
