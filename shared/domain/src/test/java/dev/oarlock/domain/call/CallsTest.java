package dev.oarlock.domain.call;

import static dev.oarlock.domain.call.Saying.RENEWAL;
import static dev.oarlock.domain.call.Saying.before;
import static dev.oarlock.domain.call.Saying.called;
import static dev.oarlock.domain.call.Saying.decided;
import static dev.oarlock.domain.testing.Orders.cancelled;
import static dev.oarlock.domain.testing.Orders.euros;
import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.renewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsTest {
  private static final double SAFE = 0.05;
  private static final double DOUBTFUL = 0.2;
  private static final double LOST = 0.6;

  @Test
  void theModelCountsWhereNobodyElseSaysAnything() {
    var calls = Saying.nothing().calls(LOST, 100);

    assertThat(calls.outcome()).isInstanceOf(Outcome.ModelAlone.class);
    assertThat(calls.last()).contains(calls.machine());
    assertThat(calls.machine().of()).isEqualTo(euros(1_500));
  }

  @Test
  void inOneBandTheCsmCountsForItKnowsTheAmount() {
    var part = called(0.15, Money.of(50_000, "EUR"));

    var calls = Saying.nothing().on(before(100), part).calls(DOUBTFUL, 90);

    assertThat(calls.outcome()).isInstanceOf(Outcome.Agreed.class);
    assertThat(calls.last().map(Figure::of)).contains(euros(500));
    assertThat(calls.last().map(Figure::expected)).contains(euros(75));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.2", "0.2, 0.05", "0.2, 0.6", "0.6, 0.05", "0.095, 0.094", "0.41, 0.4"})
  void aBandApartADecisionIsWanted(double model, double csm) {
    var calls = Saying.nothing().on(before(100), called(csm)).calls(model, 100);

    assertThat(calls.isOpen()).isTrue();
    assertThat(calls.last()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "90, true", "180, true", "181, false", "300, false"})
  void aDecisionIsWantedFrom180DaysBeforeTheRenewalOn(int days, boolean open) {
    var calls = Saying.nothing().on(before(320), called(SAFE)).calls(LOST, days);

    assertThat(calls.isOpen()).isEqualTo(open);
    assertThat(calls.nextChange().isPresent()).isEqualTo(!open);
  }

  @Test
  void onItsOwnDayARenewalIsOverAndItsCallWithIt() {
    var said = Saying.nothing().on(before(100), called(SAFE));

    var calls = said.calls(LOST, 0);

    assertThat(calls.renewal()).isEqualTo(RENEWAL.plusYears(1));
    assertThat(calls.csm()).isEmpty();
  }

  @Test
  void aCallForAnotherDayDoesNotCount() {
    var said = Saying.nothing().on(before(100), called(RENEWAL.plusDays(1), SAFE));

    assertThat(said.calls(LOST, 90).csm()).isEmpty();
  }

  @Test
  void signedEarlyNothingIsLeftToDecide() {
    var said =
        Saying.nothing()
            .on(before(100), called(SAFE))
            .on(before(80), renewed("C-1", RENEWAL.toString(), 12, line("SEAT", 100, 1_500)));

    assertThat(said.calls(LOST, 70).renewal()).isEqualTo(RENEWAL.plusYears(1));
    assertThat(said.calls(LOST, 70).isOpen()).isFalse();
  }

  @Test
  void whoGaveNoticeHasNoRenewalToCall() {
    var said = Saying.nothing().on(before(80), cancelled("C-1", RENEWAL.toString()));

    assertThat(Saying.calls(said.story().facts(before(70)), LOST, before(70))).isEmpty();
  }

  @Test
  void theLatestCallCounts() {
    var said = Saying.nothing().on(before(90), called(LOST)).on(before(100), called(SAFE));

    assertThat(said.calls(LOST, 80).areApart()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"MODEL, 0.6", "CSM, 0.05", "OWN, 0.25"})
  void whatTheLeadDecidesIsFinal(Choice choice, double last) {
    var calls = apart().on(before(90), decided(choice, LOST, SAFE)).calls(LOST, 80);

    assertThat(calls.outcome()).isInstanceOf(Outcome.Decided.class);
    assertThat(calls.last().map(it -> it.leaving().value())).contains(last);
    assertThat(calls.nextChange()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"91, false", "90, true", "1, true"})
  void toMonitorIsADecisionUntil90DaysBefore(int days, boolean open) {
    var calls = apart().on(before(150), decided(Choice.MONITOR, LOST, SAFE)).calls(LOST, days);

    assertThat(calls.isOpen()).isEqualTo(open);
    assertThat(calls.mayMonitor()).isEqualTo(!open);
    assertThat(calls.nextChange().filter(before(90)::equals).isPresent()).isEqualTo(!open);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6,  0.05, false", // as it was
    "0.55, 0.08, false", // other figures in the same bands
    "0.2,  0.05, true", // the model in another band, and still apart
    "0.6,  0.2,  true", // the CSM in another band, and still apart
    "0.05, 0.05, false" // together
  })
  void aDecisionStandsWhileBothStayInTheirBands(double model, double csm, boolean open) {
    var said = apart().on(before(100), decided(Choice.CSM, LOST, SAFE)).on(before(90), called(csm));

    assertThat(said.calls(model, 80).isOpen()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "0.41, 0.05, 0.40, 0.05, false", // over the edge by a point
    "0.41, 0.05, 0.36, 0.05, false", // by as much as a model trembles
    "0.41, 0.05, 0.35, 0.05, true", // by more
    "0.40, 0.05, 0.46, 0.05, false", // the other way
    "0.40, 0.05, 0.47, 0.05, true",
    "0.41, 0.05, 0.90, 0.05, false", // however far within the band
    "0.60, 0.09, 0.60, 0.10, false", // the CSM a point over the edge
    "0.60, 0.09, 0.60, 0.12, true"
  })
  void aDecisionOutlivesATremblingOverAnEdge(
      double model, double csm, double laterModel, double laterCsm, boolean open) {
    var said =
        Saying.nothing()
            .on(before(110), called(csm))
            .on(before(100), decided(Choice.CSM, model, csm))
            .on(before(90), called(laterCsm));

    assertThat(said.calls(laterModel, 80).isOpen()).isEqualTo(open);
  }

  @Test
  void aDecisionForTheLastRenewalIsNoneForTheNext() {
    var next = RENEWAL.plusYears(1);
    var said =
        apart()
            .on(before(100), decided(Choice.CSM, LOST, SAFE))
            .on(RENEWAL.plusDays(200), called(next, SAFE));
    var day = next.minusDays(100);

    assertThat(Saying.calls(said.story().facts(day), LOST, day).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void moreThanThereIsCountsAsAllAndSoDoesAnotherCurrency() {
    var more = Saying.nothing().on(before(100), called(SAFE, Money.of(9_000_000, "EUR")));
    var other = Saying.nothing().on(before(100), called(SAFE, Money.of(100, "USD")));

    assertThat(more.calls(SAFE, 90).last().map(Figure::of)).contains(euros(1_500));
    assertThat(other.calls(SAFE, 90).last().map(Figure::of)).contains(euros(1_500));
  }

  private static Saying apart() {
    return Saying.nothing().on(LocalDate.parse("2026-07-20"), called(SAFE));
  }
}
