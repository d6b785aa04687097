package dev.oarlock.domain.portfolio.bridge;

import static dev.oarlock.domain.portfolio.exposure.AccountExposures.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.exposure.AccountExposures;
import dev.oarlock.domain.portfolio.exposure.ExpectedLoss;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ForecastBridgePropertyTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final int MOST = 60;

  @Property(tries = 300)
  void theLinesComeToTheDifferenceToTheCent(
      @ForAll("snapshots") ForecastSnapshot earlier,
      @ForAll("currentSnapshots") ForecastSnapshot now,
      @ForAll("currentSnapshots") ForecastSnapshot byThen) {
    var asLocked = new ForecastSnapshot(TODAY, earlier.model(), byThen.entries());
    var bridge =
        BridgeCalculator.between(earlier, standing(now), Optional.of(standing(asLocked)))
            .orElseThrow();

    assertThat(
            bridge
                .atSnapshot()
                .committed()
                .plus(sum(bridge.byReason().stream().map(it -> it.amount()))))
        .isEqualTo(bridge.current().committed());
    var named =
        sum(bridge.lines().stream().map(BridgeLine::amount)).plus(bridge.otherLines().amount());
    assertThat(bridge.atSnapshot().committed().plus(named)).isEqualTo(bridge.current().committed());
  }

  @Property(tries = 50)
  void whatDidNotChangeHasNoLine(@ForAll("currentSnapshots") ForecastSnapshot snapshot) {
    var bridge =
        BridgeCalculator.between(snapshot, standing(snapshot), Optional.empty()).orElseThrow();

    assertThat(bridge.lines()).isEmpty();
    assertThat(bridge.otherLines().count()).isZero();
  }

  @Property(tries = 50)
  void anOldSnapshotHasNoForecastForThisQuarter(
      @ForAll("currentSnapshots") ForecastSnapshot snapshot) {
    var old = new ForecastSnapshot(TODAY.minusMonths(7), snapshot.model(), snapshot.entries());

    assertThat(BridgeCalculator.between(old, standing(snapshot), Optional.empty())).isEmpty();
  }

  @Property(tries = 100)
  void aChangeOfModelAloneHasNoOtherReason(
      @ForAll("currentSnapshots") ForecastSnapshot snapshot,
      @ForAll("currentSnapshots") ForecastSnapshot other) {
    var earlier = new ForecastSnapshot(TODAY, "v2", snapshot.entries());
    var bridge =
        BridgeCalculator.between(
            earlier, standing(merged(snapshot, other)), Optional.of(standing(earlier)));

    assertThat(bridge.orElseThrow().byReason())
        .allMatch(it -> it.reason() == ForecastBridge.BridgeReason.MODEL_CHANGED);
  }

  /// The entries of one snapshot with the model's probabilities of another, for remaining customers
  /// without a CSM forecast.
  private static ForecastSnapshot merged(ForecastSnapshot snapshot, ForecastSnapshot other) {
    var calls =
        other.entries().stream()
            .collect(Collectors.toMap(SnapshotEntry::id, SnapshotEntry::forecasts));
    return new ForecastSnapshot(
        TODAY,
        "expert",
        snapshot.entries().stream()
            .map(it ->
                it.hasChurned() || hasCsmForecast(it) ? it : withForecasts(it, calls.get(it.id())))
            .toList());
  }

  private static boolean hasCsmForecast(SnapshotEntry position) {
    return position.forecasts().stream().anyMatch(call -> call.committed().isPresent());
  }

  private static SnapshotEntry withForecasts(
      SnapshotEntry it, @Nullable List<QuarterForecast> calls) {
    var modelForecasts = calls == null ? it.forecasts() : calls;
    return new SnapshotEntry(
        it.id(),
        it.name(),
        it.csm(),
        it.cmrr(),
        it.renewal(),
        it.churnedRevenue(),
        modelForecasts.stream()
            .map(call -> new QuarterForecast(call.model(), Optional.empty(), Optional.empty()))
            .toList(),
        it.driverContributions());
  }

  private static PortfolioPosition standing(ForecastSnapshot snapshot) {
    return new PortfolioPosition(List.of(), snapshot);
  }

  @Provide
  Arbitrary<ForecastSnapshot> snapshots() {
    return Combinators.combine(
            Arbitraries.of("2026-11-16", "2026-10-05", "2026-09-28", "2026-07-06"),
            Arbitraries.of("expert", "v2"),
            positions())
        .as((day, model, positions) ->
            new ForecastSnapshot(LocalDate.parse(day), model, positions));
  }

  @Provide
  Arbitrary<ForecastSnapshot> currentSnapshots() {
    return positions().map(positions -> new ForecastSnapshot(TODAY, "expert", positions));
  }

  private static Arbitrary<List<SnapshotEntry>> positions() {
    return Arbitraries.integers()
        .between(0, 90)
        .set()
        .ofMaxSize(MOST)
        .flatMap(ids ->
            position()
                .list()
                .ofSize(ids.size())
                .map(all -> named(ids.stream().sorted().toList(), all)));
  }

  private static List<SnapshotEntry> named(List<Integer> ids, List<SnapshotEntry> positions) {
    var named = new ArrayList<SnapshotEntry>();
    for (int i = 0; i < ids.size(); i++) {
      var it = positions.get(i);
      var id = new AccountId("a" + ids.get(i));
      named.add(
          new SnapshotEntry(
              id,
              id.value(),
              it.csm(),
              it.cmrr(),
              it.renewal(),
              it.churnedRevenue(),
              it.forecasts(),
              it.driverContributions()));
    }
    return named;
  }

  private static Arbitrary<SnapshotEntry> position() {
    return Combinators.combine(
            AccountExposures.amounts(),
            call(),
            call(),
            Arbitraries.of(true, false, false),
            renewals())
        .as((cmrr, now, next, churned, renewal) ->
            new SnapshotEntry(
                new AccountId("x"),
                "x",
                Optional.empty(),
                churned ? MultiCurrencyAmount.zero() : cmrr,
                renewal,
                churned ? cmrr : MultiCurrencyAmount.zero(),
                List.of(now, next),
                Map.of(Driver.RECENCY, 0.1)));
  }

  private static Arbitrary<Optional<LocalDate>> renewals() {
    return Arbitraries.of("2026-12-01", "2027-05-01").map(LocalDate::parse).optional();
  }

  private static Arbitrary<QuarterForecast> call() {
    return Combinators.combine(stated(), stated().optional(), stated().optional(0.2))
        .as(QuarterForecast::new);
  }

  private static Arbitrary<ExpectedLoss> stated() {
    return Combinators.combine(Arbitraries.doubles().between(0, 1), AccountExposures.amounts())
        .as((probability, amount) -> new ExpectedLoss(new Probability(probability), amount));
  }
}
