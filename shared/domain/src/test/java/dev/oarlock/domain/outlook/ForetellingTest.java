package dev.oarlock.domain.outlook;

import static dev.oarlock.domain.outlook.Stakes.euros;
import static dev.oarlock.domain.outlook.Stakes.stake;
import static dev.oarlock.domain.outlook.Stakes.swayed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForetellingTest {
  private static final Horizon HORIZON = new Horizon(LocalDate.parse("2026-11-22"));

  @Test
  void thisQuarterAndTheNextThreeAreForetold() {
    assertThat(forecast(List.of()).quarters())
        .extracting(it -> it.quarter().toString())
        .containsExactly("Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027");
  }

  @Test
  void anEmptyBookLosesNothing() {
    var all = forecast(List.of()).all();

    assertThat(all.expected()).isEqualTo(Amounts.none());
    assertThat(all.spread()).isEqualTo(new Spread(Amounts.none(), Amounts.none(), Amounts.none()));
  }

  @Test
  void whoeverSurelyLeavesInAQuarterIsLostInThatOne() {
    var forecast = forecast(List.of(stake("acme", euros(1_000), 0, 1)));

    var next = forecast.quarters().get(1).loss();
    assertThat(next.expected()).isEqualTo(euros(1_000));
    assertThat(next.spread().best()).isEqualTo(euros(1_000));
    assertThat(forecast.quarters().getFirst().loss().spread().worst()).isEqualTo(Amounts.none());
  }

  @Test
  void ofMoreGroupsThanAnItemHoldsTheLargestAreNamedAndTheRestIsASum() {
    var book =
        IntStream.range(0, 305)
            .mapToObj(i -> Stakes.of("a" + i, "csm " + i, euros(1 + i)))
            .toList();
    var csms = forecast(book).csms();

    assertThat(csms.largest()).hasSize(300);
    assertThat(csms.largest().getFirst().name()).isEqualTo("csm 304");
    assertThat(csms.others().groups()).isEqualTo(5);
    assertThat(csms.others().cmrr()).isEqualTo(euros(15));
    assertThat(Stakes.sum(csms.largest().stream().map(it -> it.all().expected())))
        .isEqualTo(forecast(book).all().expected().minus(csms.others().expected()));
  }

  @Test
  void oneLargeAccountMakesTheSpreadWideWhereManySmallOnesDoNot() {
    var one = forecast(List.of(stake("whale", euros(100_000), .1)));
    var many =
        forecast(IntStream.range(0, 1_000).mapToObj(i -> stake("a" + i, euros(100), .1)).toList());

    assertThat(one.all().expected()).isEqualTo(many.all().expected());
    assertThat(one.all().spread().likely()).isEqualTo(Amounts.none());
    assertThat(one.all().spread().worst()).isEqualTo(euros(100_000));
    assertThat(whole(many.all().spread().likely())).isCloseTo(10_000, within(500L));
    assertThat(whole(many.all().spread().worst())).isLessThan(15_500);
  }

  /// A thousand accounts at 10 % alone would be within 8,440 and 11,560; the shock of 0.25 in
  /// log-odds makes that 6,500 and 14,700.
  @Test
  void theCommonShockWidensTheSpreadOfALargeBook() {
    var many =
        forecast(IntStream.range(0, 1_000).mapToObj(i -> stake("a" + i, euros(100), .1)).toList());

    assertThat(whole(many.all().spread().best())).isCloseTo(6_500, within(300L));
    assertThat(whole(many.all().spread().worst())).isCloseTo(14_700, within(500L));
  }

  /// The shock of 0.25 and a doubt of 0.30 together are 0.39 in log-odds: 5,500 to 17,400.
  @Test
  void theDoubtAboutTheWeightsWidensTheSpreadOfALargeBook() {
    var all = forecast(many(_ -> .3)).all();

    assertThat(whole(all.spread().best())).isCloseTo(5_500, within(350L));
    assertThat(whole(all.spread().worst())).isCloseTo(17_400, within(700L));
    assertThat(all.expected()).isEqualTo(forecast(many(_ -> 0)).all().expected());
  }

  /// A weight that speaks against one half of the book and for the other moves the whole little.
  @Test
  void aWeightThatMovesHalfOfTheBookEitherWayWidensOnlyTheHalves() {
    var all = forecast(many(i -> i % 2 == 0 ? .3 : -.3)).all();
    var half = forecast(many(_ -> .3).subList(0, 500)).all();

    assertThat(whole(all.spread().worst())).isCloseTo(14_700, within(700L));
    assertThat(whole(half.spread().worst())).isCloseTo(8_700, within(500L));
  }

  private static List<Stake> many(IntToDoubleFunction sway) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> swayed(stake("a" + i, euros(100), .1), sway.applyAsDouble(i)))
        .toList();
  }

  private static long whole(Amounts amounts) {
    return amounts.each().getFirst().minor() / 100;
  }

  private static BookForecast forecast(List<Stake> book) {
    return Foretelling.of(book, HORIZON, HazardModel.expert(new Probability(0.1)), 7);
  }
}
