package dev.oarlock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.cli.demo.sample.SamplePortfolio;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.score.rebuild.AccountRebuild;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// A year of the sample book, scored week by week on the real parts as it came, and then made anew
/// from the log alone.
class RebuiltPortfolioTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(51 * 7));
  private static final Set<String> SOME =
      Set.of("acme", "castellan", "cedar-grid", "maple-stay", "willow-spa");

  private final MovingClock clock = new MovingClock(NOW.minus(Duration.ofDays(365)));
  private LocalCloud cloud;
  private AppContext appContext;

  @BeforeEach
  void play() throws Exception {
    cloud = LocalCloud.start(CloudSetup.inMemory().withClock(clock));
    cloud.schedules().suspend();
    var year =
        SamplePortfolio.shipped().signalsOfYearUntil(NOW).stream()
            .filter(signal -> SOME.contains(signal.detail().path("account").asText()))
            .toList();
    for (var time = FIRST; !time.isAfter(NOW); ) {
      var until = time;
      var since = time.equals(FIRST) ? Instant.MIN : time.minus(Duration.ofDays(7));
      clock.moveTo(time);
      cloud.put(
          year.stream()
              .filter(it -> !it.at().isAfter(until) && it.at().isAfter(since))
              .map(this::entry)
              .toList());
      cloud.drain();
      cloud.fireSchedule("AdvanceDay");
      cloud.drain();
      time = time.plus(Duration.ofDays(7));
    }
    var settings =
        cloud.template().functions().stream()
            .filter(function -> function.id().equals("ScoreAccount"))
            .findFirst()
            .orElseThrow()
            .environment();
    appContext = new AppContext(settings, clock, cloud.dynamo(), cloud.bus(), _ -> {});
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void theStateFromTheLogIsTheOneThatWasShown() {
    var rebuild = new AccountRebuild(appContext);

    assertThat(accounts())
        .extracting(account -> rebuild.rebuild(account, (_, _) -> {}))
        .allMatch(RebuildResult.AsBefore.class::isInstance);

    var shown = accounts().stream().map(this::state).toList();
    for (var account : accounts()) {
      damage(account);
      var parked = ParkedAccount.of(account, new ArithmeticException(), NOW, "event");
      ParkedAccounts.of(appContext).park(parked, 1);
    }

    assertThat(accounts())
        .extracting(account -> rebuild.rebuild(account, (_, _) -> {}))
        .allMatch(RebuildResult.Rebuilt.class::isInstance);

    assertThat(accounts().stream().map(this::state))
        .usingElementComparator(RebuiltPortfolioTest::comparedByWhatIsShown)
        .containsExactlyElementsOf(shown);
    assertThat(ParkedAccounts.of(appContext).all()).isEmpty();
    assertThat(rebuild.rebuild(accounts().getFirst(), (_, _) -> {}))
        .isInstanceOf(RebuildResult.AsBefore.class);
  }

  /// All but the bands of the history, which the log of a damaged state cannot tell of every batch.
  private static int comparedByWhatIsShown(AccountState one, AccountState other) {
    return one.facts().equals(other.facts())
            && one.assessment().equals(other.assessment())
            && one.forecast().equals(other.forecast())
            && one.risk().equals(other.risk())
            && one.delivery().lastAnnouncedEpisode() == other.delivery().lastAnnouncedEpisode()
            && one.delivery().version() == other.delivery().version() + 1
        ? 0
        : 1;
  }

  private void damage(AccountId account) {
    var key = Map.of("pk", fromS("STATE#" + account), "sk", fromS("STATE"));
    cloud
        .dynamo()
        .updateItem(update ->
            update
                .tableName(appContext.setting("TABLE_NAME"))
                .key(key)
                .updateExpression("SET #state = :none")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":none", fromS("none"))));
  }

  private List<AccountId> accounts() {
    return SOME.stream().map(AccountId::new).sorted().toList();
  }

  private AccountState state(AccountId account) {
    return AccountStates.of(appContext).load(account).scored().orElseThrow();
  }

  private PutEventsRequestEntry entry(SampleSignal signal) {
    return PutEventsRequestEntry.builder()
        .eventBusName(cloud.busName())
        .source("sample.book")
        .detailType(signal.type())
        .detail(signal.detail().toString())
        .build();
  }
}
