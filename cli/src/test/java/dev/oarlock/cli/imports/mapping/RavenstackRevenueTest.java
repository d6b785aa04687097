package dev.oarlock.cli.imports.mapping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.mapping.definition.MappingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/metrics.md publishes of RavenStack's 2024, by the ledger and by a query over the raw
/// subscriptions that knows nothing of it. Where the data is not there, it is skipped and says so.
class RavenstackRevenueTest {
  private static final Path DATA =
      Path.of(System.getenv().getOrDefault("OARLOCK_DATA", "../../shared/data"), "ravenstack");
  private static final LocalDate KNOWN = LocalDate.parse("2024-12-31");
  private static final RevenuePeriod YEAR = new RevenuePeriod(LocalDate.parse("2024-01-01"), KNOWN);

  @TempDir private Path folder;

  @Test
  void theYearByQuarterIsWhatAQueryOverTheRawSubscriptionsGives() throws IOException {
    assumeThat(DATA).as("no data to count: " + DATA).isDirectory();
    var raw = Files.readAllLines(DATA.resolve("subscriptions.csv")).stream().skip(1).toList();
    var subscriptions = raw.stream().map(RawSubscription::read).toList();
    var guide = Files.readString(Path.of("../docs/metrics.md"));

    var report =
        RevenueReport.of(
            customers(),
            ReportScope.of(YEAR, PeriodLength.QUARTER),
            ExchangeRates.only(Currency.getInstance("USD")));

    assertThat(report.periods()).hasSize(4);
    for (var waterfall : report.periods()) {
      var opening = paying(subscriptions, waterfall.period().from().minusDays(1));
      var closing = paying(subscriptions, waterfall.period().to());
      var stayed = opening.keySet().stream().filter(closing::containsKey).count();
      assertThat(waterfall.opening()).isEqualTo(100 * sum(opening));
      assertThat(waterfall.closing()).isEqualTo(100 * sum(closing));
      assertThat(waterfall.retention().customersClosing()).isEqualTo(closing.size());
      assertThat(waterfall.retention().customersRetained()).isEqualTo(stayed);
      assertThat(waterfall.netRetention().orElseThrow())
          .isEqualTo((double) keptBy(opening, closing) / sum(opening));
      var lost = RawLosses.of(subscriptions, opening.keySet(), waterfall.period());
      assertThat(-waterfall.retention().lost()).isEqualTo(lost);
      var gross = 1 - lost / (100.0 * sum(opening));
      assertThat(waterfall.grossRetention().orElseThrow()).isCloseTo(gross, within(1e-12));
      assertThat(waterfall.dollarChurn().orElseThrow()).isCloseTo(1 - gross, within(1e-12));
      assertThat(waterfall.unitChurn().orElseThrow())
          .isCloseTo(1 - (double) stayed / opening.size(), within(1e-12));
      assertThat(guide)
          .contains("| %,d | %,d |".formatted(sum(opening), sum(closing)))
          .contains("| %.4f %% |".formatted(100 * gross))
          .contains("%% | %d |".formatted(closing.size()));
    }
  }

  /// What each account pays on a day: of all that has begun and not ended. A trial pays nothing.
  private static Map<String, Long> paying(List<RawSubscription> all, LocalDate day) {
    return all.stream()
        .filter(it -> !it.start().isAfter(day) && it.end().isAfter(day))
        .filter(it -> it.monthly() > 0)
        .collect(groupingBy(RawSubscription::account, summingLong(RawSubscription::monthly)));
  }

  private static long sum(Map<String, Long> paid) {
    return paid.values().stream().mapToLong(it -> it).sum();
  }

  private static long keptBy(Map<String, Long> opening, Map<String, Long> closing) {
    return opening.keySet().stream().mapToLong(it -> closing.getOrDefault(it, 0L)).sum();
  }

  record RawSubscription(
      String id,
      String account,
      String tier,
      LocalDate start,
      LocalDate end,
      long seats,
      long monthly) {
    boolean runs(LocalDate day) {
      return !start.isAfter(day) && end.isAfter(day);
    }

    static RawSubscription read(String line) {
      var cells = line.split(",", -1);
      var end = cells[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[3]);
      return new RawSubscription(
          cells[0],
          cells[1],
          cells[4],
          LocalDate.parse(cells[2]),
          end,
          Long.parseLong(cells[5]),
          Long.parseLong(cells[6]));
    }
  }

  private List<CustomerRevenue> customers() throws IOException {
    for (var name : List.of("feature_usage", "support_tickets", "churn_events")) {
      try (var lines = Files.lines(DATA.resolve(name + ".csv"))) {
        Files.write(folder.resolve(name + ".csv"), lines.limit(1).toList());
      }
    }
    for (var name : List.of("accounts", "subscriptions")) {
      Files.copy(DATA.resolve(name + ".csv"), folder.resolve(name + ".csv"));
    }
    var mapping = MappingReader.read(Path.of("..", "events", "mappings", "ravenstack.yaml"));
    return SignalMapper.map(mapping, folder).signals().stream()
        .collect(groupingBy(MappedSignal::account))
        .values()
        .stream()
        .map(RavenstackRevenueTest::customer)
        .toList();
  }

  private static CustomerRevenue customer(List<MappedSignal> told) {
    var account = new AccountId("a" + Math.abs(told.getFirst().account().hashCode()));
    return CustomerRevenue.of(
        account, Facts.none().fold(logged(account, told).toList(), KNOWN), KNOWN);
  }

  private static Stream<LoggedSignal> logged(AccountId account, List<MappedSignal> told) {
    return told.stream()
        .map(it -> {
          var detail = JsonTree.parse(it.detail());
          var id = new SignalId(detail.path("id").asText(it.place()));
          var signal = SignalJson.read(it.type(), detail);
          return new LoggedSignal(id, account, it.at(), it.at(), signal);
        });
  }
}
