package dev.oarlock.summarize;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ModelVersion;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.domain.testing.SampleSignals;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummarizePortfolioTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final ContractChanged SIGNED =
      ContractOrders.signed(
          "C-1", TODAY.minusDays(300).toString(), 12, ContractOrders.line("SEAT", 100, 150_000));

  private final LocalTable table = LocalTable.empty();

  @Test
  void thePortfolioIsSummarizedAsOfToday() {
    known("acme");
    known("globex");

    run();

    var portfolios = new PortfolioStore(table.dynamo(), table.name());
    assertThat(portfolios.segmentScores().orElseThrow().day()).isEqualTo(TODAY);
    var groups = portfolios.breakdowns().orElseThrow().by(PortfolioDimension.SEGMENT).groups();
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().name()).isEqualTo("Unassigned");
    assertThat(groups.getFirst().rollup().accounts()).isEqualTo(2);
  }

  @Test
  void theComingQuartersAreForecast() {
    known("acme");

    run();

    var forecast = new PortfolioStore(table.dynamo(), table.name()).forecast().orElseThrow();
    assertThat(forecast.day()).isEqualTo(TODAY);
    assertThat(forecast.quarters().getFirst().quarter()).hasToString("Q1 2026");
    assertThat(forecast.accounts()).isZero();
  }

  @Test
  void aSnapshotIsKeptOnceAWeekAndTheBridgeBeginsTheDayAfter() {
    known("acme");
    var locks = new ForecastSnapshots(table.dynamo(), table.name(), clock(TODAY));
    var surveys = new PortfolioStore(table.dynamo(), table.name());

    run();
    assertThat(surveys.bridge()).isEmpty();
    run(TODAY.plusDays(1));

    assertThat(locks.latestBefore(TODAY.plusDays(1)).orElseThrow().day()).isEqualTo(TODAY);
    assertThat(locks.latestBefore(TODAY.plusDays(7)).orElseThrow().day()).isEqualTo(TODAY);
    var bridge = surveys.bridge().orElseThrow();
    assertThat(bridge.snapshotDay()).isEqualTo(TODAY);
    assertThat(bridge.day()).isEqualTo(TODAY.plusDays(1));
    assertThat(bridge.quarter()).hasToString("Q1 2026");
  }

  @Test
  void aQuarterThatIsOverStandsBesideTheBestAndWorstCaseOfItsForecast() {
    var before = LocalDate.parse("2025-12-29");
    var after = LocalDate.parse("2026-04-20");
    var signed =
        ContractOrders.signed("C-1", "2025-02-01", 12, ContractOrders.line("SEAT", 10, 1_000));
    for (var id : List.of("acme", "globex", "initech")) {
      known(id, AccountLog.of(id).on("2025-02-01", signed), 1, before);
    }
    run(before);
    var forecast = new PortfolioStore(table.dynamo(), table.name()).forecast().orElseThrow();

    left("acme", "competitor", signed, after);
    left("globex", "bankruptcy", signed, after);
    run(after);

    var quarter = new PortfolioStore(table.dynamo(), table.name()).accuracies().getFirst();
    assertThat(quarter.quarter()).hasToString("Q1 2026");
    assertThat(quarter.total().accounts()).isEqualTo(2);
    assertThat(quarter.total().actual()).isEqualTo(ContractOrders.euros(1_000));
    var interval = quarter.interval().orElseThrow();
    assertThat(interval.interval()).isEqualTo(forecast.quarters().get(1).loss().interval());
    assertThat(interval.leftOut()).isEqualTo(1);
    assertThat(interval.leftOutRevenue()).isEqualTo(ContractOrders.euros(1_000));
  }

  private void left(String account, String reason, ContractChanged signed, LocalDate today) {
    var order = ContractOrders.cancelled("C-1", "2026-02-01");
    var because =
        new ContractChanged(
            order.contract(),
            order.order(),
            order.effective(),
            order.term(),
            order.trial(),
            order.lines(),
            Optional.of(reason),
            order.comment());
    var log = AccountLog.of(account).on("2025-02-01", signed).on("2026-01-20", because);
    known(account, log, 2, today);
  }

  @Test
  void underAnotherModelTheBridgeSaysWhatTheModelChangedAndWhatTheAccountDid() {
    var acme =
        AccountLog.of("acme")
            .on(TODAY.minusDays(300), SIGNED)
            .on(TODAY.minusDays(200), SampleSignals.joined("ann", ContactRole.SPONSOR));
    known("acme", acme, 1);
    run();

    inForce(HazardModel.expert(new Probability(0.3)).withVersion("v2"));
    known("acme", acme.on(TODAY, SampleSignals.left("ann", ContactRole.SPONSOR)), 2);
    run(TODAY.plusDays(1));

    var bridge = new PortfolioStore(table.dynamo(), table.name()).bridge().orElseThrow();
    assertThat(bridge.currentModel()).isEqualTo("v2");
    assertThat(bridge.lines())
        .extracting(ForecastBridge.BridgeLine::reason)
        .containsExactlyInAnyOrder(
            ForecastBridge.BridgeReason.MODEL_CHANGED,
            ForecastBridge.BridgeReason.LIKELIHOOD_CHANGED);
    assertThat(bridge.lines())
        .filteredOn(line -> line.reason() == ForecastBridge.BridgeReason.LIKELIHOOD_CHANGED)
        .extracting(line -> line.movedDriver().orElseThrow().driver())
        .containsExactly(Driver.SPONSOR);
  }

  @Test
  void anEmptyPortfolioIsSummarizedToo() {
    run();

    var portfolios = new PortfolioStore(table.dynamo(), table.name());
    assertThat(portfolios.forecast().orElseThrow().total().expected().isZero()).isTrue();
    assertThat(portfolios.segmentScores().orElseThrow().scores()).isEmpty();
  }

  private void inForce(HazardModel model) {
    var models = new ModelStore(table.dynamo(), table.name());
    var at = Instant.parse(TODAY + "T12:00:00Z");
    var nobody = new TrainingSummary(0, 0, 0, 0, 1, "0");
    models.add(
        new ModelVersion(
            model,
            new ModelVersion.Origin(at, "bo", TODAY, nobody),
            Optional.empty(),
            new ModelVersion.Test("expert", new ChallengerComparison(0, 0, 0))));
    models.activate(new ModelActivation(at, model.version(), TODAY, "bo", "to see"));
  }

  private void known(String account) {
    known(account, AccountLog.of(account), 1);
  }

  private void known(String account, AccountLog story, long version) {
    known(account, story, version, TODAY);
  }

  private void known(String account, AccountLog story, long version, LocalDate day) {
    var id = new AccountId(account);
    AccountDirectory.of(context(day)).writer().enter(id, Instant.EPOCH, customer(account));
    AccountStates.of(context(day))
        .save(AccountStateBuilder.of(story, day).version(version).state());
  }

  private void run() {
    run(TODAY);
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private void run(LocalDate day) {
    new SummarizePortfolio(context(day))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), null);
  }

  private AppContext context(LocalDate day) {
    var settings = Map.of("TABLE_NAME", table.name());
    return new AppContext(settings, clock(day), table.dynamo(), new RecordingEventBus(), _ -> {});
  }

  private static Clock clock(LocalDate day) {
    return Clock.fixed(Instant.parse(day + "T00:40:00Z"), ZoneOffset.UTC);
  }
}
