package dev.oarlock.answer;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.plan.PlanStore;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.aws.store.slack.SlackAnswerStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A Slack workspace whose Oarlock knows three accounts.
public final class SlackWorkspaceFixture {
  public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  /// Of the token `xoxb-test`.
  private static final String TOKEN_HASH = "87894fe048938b68";

  private final LocalTable table = LocalTable.empty();
  private final CallCounter<DynamoDbClient> dynamo =
      CallCounter.of(DynamoDbClient.class, table.dynamo());
  private final RecordingEventBus bus = new RecordingEventBus();
  private final List<String> log = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T08:30:02Z");
  private final AppContext appContext;
  private final AnswerSlack handler;

  public SlackWorkspaceFixture() {
    this(Map.of());
  }

  /// With settings of its own, such as where Slack is.
  public SlackWorkspaceFixture(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("TABLE_NAME", table.name());
    settings.put("BUS_NAME", "oarlock");
    settings.put("SLACK_BOT_TOKEN", "xoxb-test");
    settings.put("SLACK_SIGNING_SECRET", RecordedSlackRequest.SECRET);
    settings.putIfAbsent("SLACK_API_URL", "http://127.0.0.1:9/"); // nobody listens there
    var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    appContext = new AppContext(settings, clock, dynamo.client(), bus, log::add);
    handler = new AnswerSlack(appContext);
    rememberWorkspace();
    register("acme", "Acme Corp");
    register("acme-labs", "Acme Labs");
    register("globex", "Globex");
    requests().clear();
  }

  /// What the account's contracts brought is booked.
  public void book(AccountStateBuilder state) {
    new AccountLedgers(table.dynamo(), table.name()).follow(state.state(), TODAY);
  }

  /// As the nightly summary keeps what reports say of customers.
  public void summarize(AccountLog... customers) {
    new RevenueBalances(table.dynamo(), table.name(), UnreadableItems.untold())
        .keepCustomers(
            Arrays.stream(customers)
                .map(it -> CustomerRecord.of(it.account(), it.facts(TODAY), TODAY))
                .toList());
  }

  /// Puts a plan in force.
  public void plan(RevenuePlan plan) {
    new PlanStore(table.dynamo(), table.name()).apply(plan, now);
  }

  void loseTable() {
    table.dynamo().deleteTable(it -> it.tableName(table.name()));
  }

  /// As Slack said it before: dana is a member, and colleagues alone read the channel.
  private void rememberWorkspace() {
    var said = now.getEpochSecond() + " ";
    keep("INSTALLATION#" + TOKEN_HASH, said + "T061EG9R6 - false U0BOT");
    keep("USER#U0BOT", said + "MEMBER T061EG9R6 -");
    keep("USER#U2CERLKJA", said + "MEMBER T061EG9R6 -");
    keep("CHANNEL#C024BE91L", said + "COLLEAGUES");
  }

  /// What Slack said is known, such as `USER#U2CERLKJA`.
  public void keep(String key, String said) {
    SlackAnswerStore.of(appContext).keep(key, said);
  }

  public void register(String id, String name) {
    enter(id, customer(name), 1);
  }

  /// Puts another state, of the next version, in the place of an account's.
  public void save(AccountStateBuilder state) {
    var states = AccountStates.of(appContext);
    var before = states.load(state.story().account());
    var after = state.version(before.delivery().version() + 1).state();
    states.save(after);
    AccountListings.of(appContext).put(after);
  }

  /// Acme renews on that day and churns with 30 %; more signals are from yesterday.
  public void renewing(LocalDate renewal, Signal... more) {
    var start = renewal.minusMonths(12);
    var story =
        AccountLog.of("acme")
            .on(start, customer("Acme Corp"))
            .on(start, signed("K-1", start.toString(), 12, line("seats", 100, 12_400)))
            .on(TODAY.minusDays(1), more);
    save(AccountStateBuilder.of(story, TODAY).withChurnProbability(0.3, renewal));
  }

  /// Acme Labs belongs to Acme Corp from now on.
  public void joinFamily() {
    joinFamily("acme");
  }

  /// Acme Labs names an account as its parent.
  public void joinFamily(String parent) {
    enter("acme-labs", customer("Acme Labs", Optional.of(new AccountId(parent))), 2);
  }

  /// One of whom nothing is known but the name.
  public void name(String id, String name) {
    AccountDirectory.of(appContext).writer().enter(new AccountId(id), now, customer(name));
  }

  private void enter(String id, AccountRegistered registered, long version) {
    AccountDirectory.of(appContext).writer().enter(new AccountId(id), now, registered);
    var state = scored(id, registered).version(version).state();
    AccountStates.of(appContext).save(state);
    AccountListings.of(appContext).put(state);
  }

  /// A green account with a low churn probability.
  public static AccountStateBuilder scored(String id, AccountRegistered registered) {
    return AccountStateBuilder.of(AccountLog.of(id).on(TODAY, registered), TODAY)
        .withScore(83)
        .withChurnProbability(0.01);
  }

  public void waitFor(Duration time) {
    now = now.plus(time);
  }

  public JsonNode ask(RecordedSlackRequest event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(event.stream(), output, null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return JsonTree.parse(output.toString(StandardCharsets.UTF_8));
  }

  /// The text of the reply.
  public String reply(RecordedSlackRequest event) {
    return JsonTree.parse(ask(event).get("body").asText()).get("text").asText();
  }

  /// The requests to the table since they were cleared.
  public List<String> requests() {
    return dynamo.calls();
  }

  public String logged() {
    return String.join("\n", log);
  }

  public LocalTable table() {
    return table;
  }

  public RecordingEventBus bus() {
    return bus;
  }

  public AppContext appContext() {
    return appContext;
  }

  public AnswerSlack handler() {
    return handler;
  }
}
