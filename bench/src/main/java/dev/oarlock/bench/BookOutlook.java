package dev.oarlock.bench;

import dev.oarlock.aws.lock.Locks;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.forecast.Cholesky;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast.AtRenewal;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Prospect;
import dev.oarlock.domain.forecast.Sway;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.outlook.Bridging;
import dev.oarlock.domain.outlook.Foretelling;
import dev.oarlock.domain.outlook.Horizon;
import dev.oarlock.domain.outlook.Sheet;
import dev.oarlock.domain.outlook.Stake;
import dev.oarlock.domain.outlook.Standing;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
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
final class BookOutlook {
  private static final int ACCOUNTS = 10_000;
  private static final int TIMES = 5;
  private static final double DOUBT = 0.25;
  private static final double[][] WEIGHTS = doubt();
  private static final Horizon HORIZON = new Horizon(LocalDate.parse("2026-11-22"));

  private BookOutlook() {}

  static void run() {
    var random = new SplittableRandom(1);
    var stakes = IntStream.range(0, ACCOUNTS).mapToObj(i -> stake(i, random)).toList();
    var certain = stakes.stream().map(BookOutlook::certain).toList();
    var hazard = HazardModel.expert(new Probability(.1));
    var sheet = Sheet.of(stakes, HORIZON, hazard.version());
    var weighed = new Weighed();
    System.out.printf("%n## The book of %,d accounts (CPU, medians of %d)%n", ACCOUNTS, TIMES);
    System.out.printf(
        "forecast %d ms, with certain weights %d ms; sheet and bridge %d ms; lock %d ms%n",
        milliseconds(() -> Foretelling.of(stakes, HORIZON, hazard, 7)),
        milliseconds(() -> Foretelling.of(certain, HORIZON, hazard, 7)),
        milliseconds(() -> Bridging.between(sheet, standing(stakes, hazard), Optional.empty())),
        milliseconds(() -> new Locks(new Weighed(), "t", Clock.systemUTC()).keep(sheet)));
    new Locks(weighed, "t", Clock.systemUTC()).keep(sheet);
    System.out.printf(
        "lock %,d bytes in %d items, the largest %,d%n",
        weighed.sizes.stream().mapToInt(it -> it).sum(),
        weighed.sizes.size(),
        weighed.sizes.stream().mapToInt(it -> it).max().orElse(0));
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

  private static Stake stake(int number, SplittableRandom random) {
    var member =
        new Member(
            new AccountId("account-" + (100_000 + number)),
            "Customer number " + number,
            new Segment("Segment " + number % 4),
            Optional.of(new Csm("U0000" + (100 + number % 200))),
            Optional.empty(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            Amounts.of(Money.of(10_000 + random.nextInt(2_000_000), "EUR")),
            true);
    var ahead = new ArrayList<Prospect>();
    for (double chance = 0; ahead.size() < 4; ) {
      chance += random.nextDouble() / 20;
      ahead.add(new Prospect(new Probability(chance), sway(random)));
    }
    var due = HORIZON.day().plusDays(random.nextInt(365));
    var renewal = new AtRenewal(due, ahead.getLast().chance());
    var drivers =
        Arrays.stream(Driver.values())
            .map(it -> new DriverReading(it, random.nextDouble(), random.nextGaussian() / 2))
            .toList();
    return new Stake(
        member, ahead, Optional.of(renewal), drivers, Optional.empty(), Optional.empty());
  }

  private static Standing standing(List<Stake> stakes, HazardModel hazard) {
    return new Standing(stakes, Sheet.of(stakes, HORIZON, hazard.version()));
  }

  private static Stake certain(Stake it) {
    return new Stake(
        it.member(),
        it.ahead().stream().map(at -> Prospect.certain(at.chance())).toList(),
        it.renewal(),
        it.drivers(),
        it.calls(),
        it.departure());
  }

  /// As wide as that of a model with a weight for each driver.
  private static Sway sway(SplittableRandom random) {
    var row = DoubleStream.generate(random::nextGaussian).limit(WEIGHTS.length).toArray();
    return Cholesky.of(WEIGHTS).sway(row);
  }

  private static double[][] doubt() {
    var doubt = new double[1 + Driver.values().length][1 + Driver.values().length];
    for (int i = 0; i < doubt.length; i++) {
      doubt[i][i] = DOUBT * DOUBT;
    }
    return doubt;
  }

  /// A table that keeps nothing but how large its items' positions were.
  private static final class Weighed implements DynamoDbClient {
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
