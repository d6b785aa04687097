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

/// The cost of the daily forecast of a portfolio of 10,000 accounts, of its bridge and its
/// snapshot.
final class PortfolioForecastBench {
  private static final int ACCOUNTS = 10_000;
  private static final int TIMES = 5;
  private static final double COEFFICIENT_DEVIATION = 0.25;
  private static final double[][] COVARIANCE = covariance();
  private static final ForecastHorizon HORIZON = new ForecastHorizon(LocalDate.parse("2026-11-22"));

  private PortfolioForecastBench() {}

  static void run() {
    var random = new SplittableRandom(1);
    var exposures = IntStream.range(0, ACCOUNTS).mapToObj(i -> exposure(i, random)).toList();
    var certain = exposures.stream().map(PortfolioForecastBench::certain).toList();
    var hazard = HazardModel.expert(new Probability(.1));
    var snapshot = ForecastSnapshot.of(exposures, HORIZON, hazard.version());
    var recording = new SizeRecordingTable();
    System.out.printf("%n## A portfolio of %,d accounts (CPU, medians of %d)%n", ACCOUNTS, TIMES);
    System.out.printf(
        "forecast %d ms, with certain coefficients %d ms; snapshot and bridge %d ms; storing it %d"
            + " ms%n",
        milliseconds(() -> RevenueForecaster.of(exposures, HORIZON, hazard, 7)),
        milliseconds(() -> RevenueForecaster.of(certain, HORIZON, hazard, 7)),
        milliseconds(() ->
            BridgeCalculator.between(snapshot, position(exposures, hazard), Optional.empty())),
        milliseconds(() ->
            new ForecastSnapshots(new SizeRecordingTable(), "t", Clock.systemUTC()).add(snapshot)));
    new ForecastSnapshots(recording, "t", Clock.systemUTC()).add(snapshot);
    System.out.printf(
        "stored snapshot %,d bytes in %d items, the largest %,d%n",
        recording.sizes.stream().mapToInt(it -> it).sum(),
        recording.sizes.size(),
        recording.sizes.stream().mapToInt(it -> it).max().orElse(0));
  }

  private static long milliseconds(Runnable work) {
    var bean = ManagementFactory.getThreadMXBean();
    var times = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var start = bean.getCurrentThreadCpuTime();
      work.run();
      times[i] = (bean.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }

  private static AccountExposure exposure(int number, SplittableRandom random) {
    var member =
        new PortfolioMember(
            new AccountId("account-" + (100_000 + number)),
            "Customer number " + number,
            new Segment("Segment " + number % 4),
            Optional.of(new Csm("U0000" + (100 + number % 200))),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            false,
            MultiCurrencyAmount.of(Money.of(10_000 + random.nextInt(2_000_000), "EUR")),
            true);
    var estimates = new ArrayList<ChurnEstimate>();
    for (double probability = 0; estimates.size() < 4; ) {
      probability += random.nextDouble() / 20;
      estimates.add(new ChurnEstimate(new Probability(probability), loadings(random)));
    }
    var due = HORIZON.day().plusDays(random.nextInt(365));
    var renewal = new ChurnAtRenewal(due, estimates.getLast().probability());
    var drivers =
        Arrays.stream(Driver.values())
            .map(it -> new DriverReading(it, random.nextDouble(), random.nextGaussian() / 2))
            .toList();
    return new AccountExposure(
        member, estimates, Optional.of(renewal), drivers, Optional.empty(), Optional.empty());
  }

  private static PortfolioPosition position(List<AccountExposure> exposures, HazardModel hazard) {
    return new PortfolioPosition(
        exposures, ForecastSnapshot.of(exposures, HORIZON, hazard.version()));
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

  /// The loadings of a model with one weight for each driver.
  private static FactorLoadings loadings(SplittableRandom random) {
    var row = DoubleStream.generate(random::nextGaussian).limit(COVARIANCE.length).toArray();
    return CholeskyDecomposition.of(COVARIANCE).loadings(row);
  }

  private static double[][] covariance() {
    var covariance = new double[1 + Driver.values().length][1 + Driver.values().length];
    for (int i = 0; i < covariance.length; i++) {
      covariance[i][i] = COEFFICIENT_DEVIATION * COEFFICIENT_DEVIATION;
    }
    return covariance;
  }

  /// A table that records only the sizes of the positions it is given.
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
