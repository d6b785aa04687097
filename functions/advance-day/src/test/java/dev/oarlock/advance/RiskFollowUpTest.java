package dev.oarlock.advance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.portfolio.followup.LargeAccounts;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.SampleSignals;
import dev.oarlock.domain.transition.AccountTransition;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.TransitionResult.Advanced;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.SignalBatch;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Every hour the risks are looked at, and nothing else is read.
class RiskFollowUpTest {
  private static final ScoringModels MODELS =
      new ScoringModels(Scorecard.shipped(), HazardModel.expert(new Probability(.1)));

  /// A Monday.
  private static final LocalDate ALERTED = LocalDate.parse("2026-11-23");

  private static final Instant NEXT_DAY = Instant.parse("2026-11-24T14:20:00Z");

  private final LocalTable table = LocalTable.empty();
  private final AtomicInteger found = new AtomicInteger();

  @Test
  void aRiskThatNobodyTakesIsBroughtUpOnce() {
    scored("acme", 1);

    follow();
    follow();

    assertThat(handled("acme")).hasSize(1);
  }

  @Test
  void accountsAtNoRiskAreNotRead() {
    new PortfolioStore(table.dynamo(), table.name()).keep(new LargeAccounts(Map.of()), ALERTED);
    scored("acme", 1);
    for (var i = 0; i < 5; i++) {
      scored("calm-" + i, 5);
    }

    follow();

    assertThat(found).as("the one at risk").hasValue(1);
    assertThat(handled("acme")).hasSize(1);
  }

  @Test
  void aRiskThatIsOverIsNotLookedAt() {
    new PortfolioStore(table.dynamo(), table.name()).keep(new LargeAccounts(Map.of()), ALERTED);
    var atRisk = scored("acme", 1);
    assertThat(listings().atRisk()).hasSize(1);

    tell(atRisk, AccountLog.of("acme").on(ALERTED, SampleSignals.pulse(5)), 10);

    assertThat(listings().atRisk()).isEmpty();
    follow();
    assertThat(handled("acme")).isEmpty();
  }

  private AccountState scored(String account, int pulse) {
    var log =
        AccountLog.of(account)
            .on(ALERTED, SampleSignals.customer(account), SampleSignals.pulse(pulse));
    return tell(new AccountStates(table.dynamo(), table.name()).load(log.account()), log, 1);
  }

  private AccountState tell(Account before, AccountLog log, int position) {
    var batch =
        new SignalBatch(
            log.account(),
            log.signals(),
            BigInteger.valueOf(position),
            BigInteger.valueOf(position + log.signals().size()));
    var after = ((Advanced) new AccountTransition(MODELS, ALERTED).decide(before, batch)).after();
    new AccountStates(table.dynamo(), table.name()).save(after);
    listings().follow(before, after);
    return after;
  }

  private AccountListings listings() {
    return new AccountListings(table.dynamo(), table.name());
  }

  private void follow() {
    var appContext =
        new AppContext(
            Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock"),
            Clock.fixed(NEXT_DAY, ZoneOffset.UTC),
            counted(),
            new RecordingEventBus(),
            _ -> {});
    new RiskFollowUp(appContext).follow();
  }

  private List<LoggedSignal> handled(String account) {
    return new SignalLog(table.dynamo(), table.name())
        .ofAccount(new AccountId(account)).stream()
            .filter(it -> it.signal() instanceof RiskHandled)
            .toList();
  }

  /// The table, with what queries find in it counted.
  private DynamoDbClient counted() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            this::call);
  }

  @SuppressWarnings("NullAway") // what it returns may be null, as what it found does
  private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments[0] instanceof QueryRequest query && method.getName().equals("query")) {
      var answer = table.dynamo().query(query);
      found.addAndGet(answer.count());
      return answer;
    }
    if (arguments[0] instanceof Consumer || method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      return method.invoke(table.dynamo(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
