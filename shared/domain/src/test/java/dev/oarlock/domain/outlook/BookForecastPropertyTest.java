package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.outlook.Stakes.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.outlook.BookForecast.Ahead;
import dev.oarlock.domain.outlook.BookForecast.Loss;
import dev.oarlock.domain.portfolio.Grouping;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BookForecastPropertyTest {
  private static final Horizon HORIZON = new Horizon(LocalDate.parse("2026-11-22"));
  private static final HazardModel HAZARD = HazardModel.expert(new Probability(0.1));

  @Provide
  Arbitrary<List<Stake>> books() {
    return Stakes.books();
  }

  @Property(tries = 60)
  void percentilesAreMonotone(@ForAll("books") List<Stake> book) {
    var forecast = forecast(book);

    losses(forecast)
        .map(Loss::spread)
        .forEach(spread ->
            spread
                .worst()
                .byCurrency()
                .forEach((currency, worst) -> {
                  var likely = spread.likely().byCurrency().getOrDefault(currency, 0L);
                  var best = spread.best().byCurrency().getOrDefault(currency, 0L);
                  assertThat(best).isBetween(0L, likely);
                  assertThat(likely).isLessThanOrEqualTo(worst);
                  assertThat(worst).isLessThanOrEqualTo(forecast.cmrr().byCurrency().get(currency));
                }));
  }

  @Property(tries = 60)
  void groupsAndQuartersAddUpToTheCent(@ForAll("books") List<Stake> book) {
    var forecast = forecast(book);
    var all = forecast.all().expected();

    assertThat(sum(forecast.quarters().stream().map(it -> it.loss().expected()))).isEqualTo(all);
    for (var by : List.of(Grouping.SEGMENT, Grouping.CSM)) {
      var groups = forecast.by(by).largest();
      assertThat(sum(groups.stream().map(it -> it.all().expected()))).isEqualTo(all);
      assertThat(sum(groups.stream().map(BookForecast.Group::cmrr))).isEqualTo(forecast.cmrr());
      for (int i = 0; i < Horizon.QUARTERS; i++) {
        var quarter = i;
        assertThat(sum(groups.stream().map(it -> it.byQuarter().get(quarter))))
            .isEqualTo(forecast.quarters().get(i).loss().expected());
      }
    }
  }

  @Property(tries = 60)
  void howeverFewGroupsAreNamedTheOthersMakeUpTheSum(
      @ForAll("books") List<Stake> book, @ForAll @IntRange(max = 4) int named) {
    var all = forecast(book).csms();
    var few = all.largest(named);

    assertThat(few.largest()).isEqualTo(all.largest().subList(0, few.largest().size()));
    assertThat(few.largest().size() + few.others().groups()).isEqualTo(all.largest().size());
    assertThat(sum(few.largest().stream().map(it -> it.all().expected())))
        .isEqualTo(forecast(book).all().expected().minus(few.others().expected()));
    assertThat(sum(few.largest().stream().map(BookForecast.Group::cmrr)))
        .isEqualTo(forecast(book).cmrr().minus(few.others().cmrr()));
    assertThat(few.largest().stream().mapToInt(BookForecast.Group::accounts).sum())
        .isEqualTo(book.size() - few.others().accounts());
  }

  @Property(tries = 20)
  void theSameSeedForetellsTheSame(@ForAll("books") List<Stake> book) {
    assertThat(forecast(book)).isEqualTo(forecast(book));
  }

  @Property
  void sharesAddUpToTheRoundedSum(@ForAll("books") List<Stake> book) {
    var shares = Apportioned.of(book, it -> it.chance(1));

    sum(shares.stream())
        .byCurrency()
        .forEach((currency, minor) -> {
          var exact =
              book.stream()
                  .mapToDouble(
                      it -> it.chance(1) * it.cmrr().byCurrency().getOrDefault(currency, 0L))
                  .sum();
          assertThat(minor).isEqualTo(Math.round(exact));
        });
  }

  private static Stream<Loss> losses(BookForecast forecast) {
    return Stream.of(
            forecast.quarters().stream().map(Ahead::loss),
            Stream.of(forecast.all()),
            forecast.segments().largest().stream().map(BookForecast.Group::all),
            forecast.csms().largest().stream().map(BookForecast.Group::all))
        .flatMap(each -> each);
  }

  private static BookForecast forecast(List<Stake> book) {
    return Foretelling.of(book, HORIZON, HAZARD, 7);
  }
}
