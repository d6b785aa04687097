package dev.oarlock.bench;

import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.CholeskyDecomposition;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.FactorLoadings;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.bridge.BridgeCalculator;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/// What the daily forecast of a book of 10,000 accounts, its bridge and its lock cost.
final class PortfolioForecastBench {
  private static final int ACCOUNTS = 10_000;
  private static final int TIMES = 5;
  private static final double DOUBT = 0.25;
  private static final double[][] WEIGHTS = doubt();
  private static final ForecastHorizon HORIZON = new ForecastHorizon(LocalDate.parse("2026-11-22"));

  private PortfolioForecastBench() {}

  static void run() {
    var random = new SplittableRandom(1);
    var stakes = IntStream.range(0, ACCOUNTS).mapToObj(i -> stake(i, random)).toList();
    var certain = stakes.stream().map(PortfolioForecastBench::certain).toList();
    var hazard = HazardModel.expert(new Probability(.1));
    var snapshot = ForecastSnapshot.of(stakes, HORIZON, hazard.version());
    var recording = new SizeRecordingTable();
    System.out.printf("%n## The book of %,d accounts (CPU, medians of %d)%n", ACCOUNTS, TIMES);
    System.out.printf(
        "forecast %d ms, with certain weights %d ms; sheet and bridge %d ms; lock %d ms%n",
        milliseconds(() -> RevenueForecaster.of(stakes, HORIZON, hazard, 7)),
        milliseconds(() -> RevenueForecaster.of(certain, HORIZON, hazard, 7)),
        milliseconds(
            () -> BridgeCalculator.between(snapshot, position(stakes, hazard), Optional.empty())),
        milliseconds(() ->
            new ForecastSnapshots(new SizeRecordingTable(), "t", Clock.systemUTC()).add(snapshot)));
    new ForecastSnapshots(recording, "t", Clock.systemUTC()).add(snapshot);
    System.out.printf(
        "lock %,d bytes in %d items, the largest %,d%n",
        recording.sizes.stream().mapToInt(it -> it).sum(),
        recording.sizes.size(),
        recording.sizes.stream().mapToInt(it -> it).max().orElse(0));
  }

  private static long milliseconds(Runnable work) {
    var bean = ManagementFactory.getThreadMXBean();
    var times = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var began = bean.getCurrentThreadCpuTime();
      work.run();
      times[i] = (bean.getCurrentThreadCpuTime() - began) / 1_000_000;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }

  private static AccountExposure stake(int number, SplittableRandom random) {
    var member =
        new PortfolioMember(
            new AccountId("account-" + (100_000 + number)),
            "Customer number " + number,
            new Segment("Segment " + number % 4),
            Optional.of(new Csm("U0000" + (100 + number % 200))),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            MultiCurrencyAmount.of(Money.of(10_000 + random.nextInt(2_000_000), "EUR")),
            true);
    var ahead = new ArrayList<ChurnEstimate>();
    for (double chance = 0; ahead.size() < 4; ) {
      chance += random.nextDouble() / 20;
      ahead.add(new ChurnEstimate(new Probability(chance), sway(random)));
    }
    var due = HORIZON.day().plusDays(random.nextInt(365));
    var renewal = new ChurnAtRenewal(due, ahead.getLast().probability());
    var drivers =
        Arrays.stream(Driver.values())
            .map(it -> new DriverReading(it, random.nextDouble(), random.nextGaussian() / 2))
            .toList();
    return new AccountExposure(
        member, ahead, Optional.of(renewal), drivers, Optional.empty(), Optional.empty());
  }

  private static PortfolioPosition position(List<AccountExposure> stakes, HazardModel hazard) {
    return new PortfolioPosition(stakes, ForecastSnapshot.of(stakes, HORIZON, hazard.version()));
  }

  private static AccountExposure certain(AccountExposure it) {
    return new AccountExposure(
        it.member(),
        it.churnByQuarter().stream().map(at -> ChurnEstimate.certain(at.probability())).toList(),
        it.renewal(),
        it.drivers(),
        it.renewalForecasts(),
        it.churn());
  }

  /// As wide as that of a model with a weight for each driver.
  private static FactorLoadings sway(SplittableRandom random) {
    var row = DoubleStream.generate(random::nextGaussian).limit(WEIGHTS.length).toArray();
    return CholeskyDecomposition.of(WEIGHTS).loadings(row);
  }

  private static double[][] doubt() {
    var doubt = new double[1 + Driver.values().length][1 + Driver.values().length];
    for (int i = 0; i < doubt.length; i++) {
      doubt[i][i] = DOUBT * DOUBT;
    }
    return doubt;
  }

  /// A table that keeps nothing but how large its items' positions were.
  private static final class SizeRecordingTable implements DynamoDbClient {
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return GetItemResponse.builder().build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      var positions = request.item().get("positions");
      if (positions != null && positions.b() != null) {
        sizes.add(positions.b().asByteArrayUnsafe().length);
      }
      return PutItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
