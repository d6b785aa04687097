package dev.oarlock.bench.model;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Prospect;
import dev.oarlock.domain.forecast.Sway;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Column;
import dev.oarlock.domain.learn.Learner;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Score;
import dev.oarlock.domain.learn.Table;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import dev.oarlock.domain.outlook.BookForecast;
import dev.oarlock.domain.outlook.Foretelling;
import dev.oarlock.domain.outlook.Horizon;
import dev.oarlock.domain.outlook.Spread;
import dev.oarlock.domain.outlook.Stake;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often the revenue that was lost lay between the best and the worst that the forecast of the
/// book said: on past days, each asked of a model that knew what was known then, for the whole book
/// and for five parts of its accounts.
record RevenueCoverage(Table table, Column revenue, OptionalInt labels) {
  private static final int HORIZON = 90;
  private static final int PARTS = 5;
  private static final long SEED = 7;

  private record Said(
      String what, Spread spread, Spread shockOnly, long lost, double mean, double alone) {
    boolean holds() {
      return holds(spread);
    }

    /// Whether it lies in the band that takes the weights for known.
    boolean holdsByShock() {
      return holds(shockOnly);
    }

    private boolean holds(Spread spread) {
      return minor(spread.best()) <= lost && lost <= minor(spread.worst());
    }

    /// How wide the band is, the one that takes the weights for known being 1.
    double width() {
      return (double) width(spread) / Math.max(1, width(shockOnly));
    }

    private static long width(Spread spread) {
      return minor(spread.worst()) - minor(spread.best());
    }

    /// Whether it lies in the band of accounts that leave independently of each other.
    boolean holdsAlone() {
      return Math.abs(lost - mean) <= 1.645 * alone;
    }
  }

  void print() {
    var days = table.cases().stream().map(Case::asof).distinct().sorted().toList();
    var said = days.stream().flatMap(day -> said(day).stream()).toList();
    System.out.printf(
        "%n## Revenue lost within 90 days, between best and worst (90 %%), %s labels%n",
        labels.isPresent() ? labels.getAsInt() : "all");
    for (var whole : said.stream().map(Said::what).distinct().sorted().toList()) {
      var some = said.stream().filter(one -> one.what.equals(whole)).toList();
      System.out.printf(
          Locale.ROOT,
          "%s: held in %d of %d, %.2f times as wide as with the shock alone, which held %d;"
              + " as if accounts left independently %d%n",
          whole,
          some.stream().filter(Said::holds).count(),
          some.size(),
          some.stream().mapToDouble(Said::width).average().orElse(1),
          some.stream().filter(Said::holdsByShock).count(),
          some.stream().filter(Said::holdsAlone).count());
    }
  }

  private List<Said> said(String day) {
    var ripe = LocalDate.parse(day).minusDays(HORIZON).toString();
    var known = table.where(row -> table.cases().get(row).asof().compareTo(ripe) <= 0);
    var rows =
        IntStream.range(0, table.size())
            .filter(row -> table.cases().get(row).asof().equals(day))
            .toArray();
    if (known.size() == 0) {
      return List.of();
    }
    var model = Learner.silent().fit(known, new Task(Kind.DRIVERS, labels, baseRate()));
    var asked = table.pick(rows);
    var scores = model.score(asked);
    var sways = model.sways(asked);
    var forecast =
        foretold(day, range(rows).mapToObj(i -> stake(scores.get(i), sways.get(i), rows[i])));
    var shockOnly =
        foretold(day, range(rows).mapToObj(i -> stake(scores.get(i), Sway.none(), rows[i])));
    return said(forecast, shockOnly, scores, rows);
  }

  /// Who has few labels states the rate; with all of them it is learned.
  private BaseRate baseRate() {
    return labels.isEmpty() ? BaseRate.assumed() : BaseRate.of(LearningCurve.rate(table));
  }

  private static IntStream range(int[] rows) {
    return IntStream.range(0, rows.length);
  }

  private static BookForecast foretold(String day, Stream<Stake> stakes) {
    var hazard = HazardModel.expert(new Probability(0.1)); // names the model, forecasts nothing
    return Foretelling.of(stakes.toList(), new Horizon(LocalDate.parse(day)), hazard, SEED);
  }

  private List<Said> said(
      BookForecast forecast, BookForecast shockOnly, List<Score> scores, int[] rows) {
    var each =
        IntStream.range(0, forecast.segments().largest().size())
            .mapToObj(i -> {
              var group = forecast.segments().largest().get(i);
              var other = spread(shockOnly, group.name());
              return said(
                  new Bands("fifths", group.all().spread(), other),
                  in(group, scores),
                  scores,
                  rows);
            });
    var bands = new Bands("whole book", first(forecast), first(shockOnly));
    var whole = said(bands, range(rows).boxed().toList(), scores, rows);
    return Stream.concat(Stream.of(whole), each).toList();
  }

  private static Spread spread(BookForecast forecast, String group) {
    return forecast.segments().largest().stream()
        .filter(it -> it.name().equals(group))
        .findFirst()
        .orElseThrow()
        .all()
        .spread();
  }

  private static Spread first(BookForecast forecast) {
    return forecast.quarters().getFirst().loss().spread();
  }

  private record Bands(String what, Spread spread, Spread shockOnly) {}

  private static List<Integer> in(BookForecast.Group group, List<Score> scores) {
    return IntStream.range(0, scores.size())
        .filter(i -> part(scores.get(i)).equals(group.name()))
        .boxed()
        .toList();
  }

  private Said said(Bands bands, List<Integer> some, List<Score> scores, int[] rows) {
    double mean = 0;
    double variance = 0;
    long lost = 0;
    for (var i : some) {
      var p = scores.get(i).probability();
      mean += p * minor(rows[i]);
      variance += p * (1 - p) * minor(rows[i]) * minor(rows[i]);
      lost += table.cases().get(rows[i]).outcome() == Outcome.LEFT ? minor(rows[i]) : 0;
    }
    return new Said(
        bands.what(), bands.spread(), bands.shockOnly(), lost, mean, Math.sqrt(variance));
  }

  private static String part(Score score) {
    return "part " + Math.floorMod(score.of().id().hashCode(), PARTS);
  }

  private long minor(int row) {
    return Math.round(100 * ((Column.Numbers) revenue).at(row));
  }

  private static long minor(Amounts amounts) {
    return amounts.byCurrency().values().stream().mapToLong(Long::longValue).sum();
  }

  private Stake stake(Score score, Sway sway, int row) {
    var member =
        new Member(
            new AccountId(score.of().id()),
            score.of().id(),
            new Segment(part(score)),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            Amounts.of(Money.of(minor(row), "USD")),
            true);
    var ahead = Collections.nCopies(4, new Prospect(new Probability(score.probability()), sway));
    return new Stake(
        member, ahead, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }
}
