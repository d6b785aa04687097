package dev.oarlock.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.KeptState.ReadableState;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.DeliveryState;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ScoreAccountTest {
  private static final String DONE = "{\"batchItemFailures\":[]}";
  private static final AccountId ACME = new AccountId("acme");
  private static final AccountId GLOBEX = new AccountId("globex");

  private final LocalTable table = LocalTable.empty();
  private final AccountStates states = new AccountStates(table.dynamo(), table.name());
  private final ParkedAccounts parked =
      new ParkedAccounts(table.dynamo(), table.name(), UnreadableItems.untold());
  private final RecordingEventBus bus = new RecordingEventBus();
  private final List<String> lines = new ArrayList<>();
  private String recorded = "";

  @BeforeEach
  void read() throws IOException {
    try (var in = getClass().getResourceAsStream("/stream-batch.json")) {
      recorded = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }

  @Test
  void aRecordedBatchBecomesStatesAndAnnouncements() throws IOException {
    assertThat(handle(recorded)).isEqualTo(DONE);

    assertThat(states.load(ACME).scored().map(AccountState::name)).contains("Acme");
    assertThat(states.load(GLOBEX)).isInstanceOf(AccountState.class);
    assertThat(bus.types()).contains("AccountAtRisk");
    assertThat(bus.entries().getFirst().detail()).contains("0d1ad6fc-6a0c-4a4c-8a1e-0f0b6f3c2b55");
  }

  @Test
  void theSameBatchAgainChangesNothingAndAnnouncesTheSame() throws IOException {
    handle(recorded);
    var first = bus.entries();

    handle(recorded);

    assertThat(states.load(ACME).delivery().version()).isEqualTo(1);
    assertThat(bus.entries().subList(first.size(), bus.entries().size())).isEqualTo(first);
  }

  @Test
  void listsShowWhatIsScoredAndABatchThatComesAgainMendsThem() throws IOException {
    handle(recorded);
    var listings = new AccountListings(table.dynamo(), table.name());
    var shown = listings.all();
    for (var partition = 0; partition < 4; partition++) {
      var key = Map.of("pk", fromS("LISTED#" + partition), "sk", fromS("acme"));
      table.dynamo().deleteItem(delete -> delete.tableName(table.name()).key(key));
    }

    handle(recorded);

    assertThat(shown)
        .extracting(it -> it.profile().name())
        .containsExactlyInAnyOrder("Acme", "globex");
    assertThat(listings.all()).containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void anAccountWhoseSignalCannotBeReadIsParkedAndTheStreamGoesOnForTheOthers() throws IOException {
    var answer = handle(broken());

    assertThat(answer).isEqualTo(DONE);
    assertThat(states.load(ACME)).isInstanceOf(AccountState.class);
    assertThat(states.load(GLOBEX)).isEqualTo(new Account.Unscored(GLOBEX));
    assertThat(parked.all()).extracting(ParkedAccount::account).containsExactly(GLOBEX);
    assertThat(parked.all().getFirst().reason()).contains("44");
    assertThat(lines).anyMatch(line -> line.contains("account parked"));
    assertThat(lines).anyMatch(line -> line.contains("\"ParkedAccounts\":1"));
  }

  @Test
  void whatComesOfAParkedAccountWaitsInTheLogUntilItIsLetGo() throws IOException {
    handle(broken());
    handle(recorded);

    assertThat(states.load(GLOBEX)).isEqualTo(new Account.Unscored(GLOBEX));
    var waiting = parked.all().getFirst();
    assertThat(waiting.waiting()).isEqualTo(2);
    assertThat(parked.isReleased(waiting)).isTrue();

    handle(recorded);

    assertThat(states.load(GLOBEX)).isInstanceOf(AccountState.class);
  }

  @Test
  void anAccountWhoseStateCannotBeReadIsParkedAndStaysAsItIs() throws IOException {
    handle(recorded);
    var key = Map.of("pk", fromS("STATE#acme"), "sk", fromS("STATE"));
    var broken =
        new HashMap<>(table.dynamo().getItem(get -> get.tableName(table.name()).key(key)).item());
    broken.put("state", AttributeValue.fromB(SdkBytes.fromUtf8String("garbage")));
    table.dynamo().putItem(put -> put.tableName(table.name()).item(broken));

    var answer = handle(recorded);

    assertThat(answer).isEqualTo(DONE);
    assertThat(parked.all()).extracting(ParkedAccount::account).containsExactly(ACME);
  }

  @Test
  void theStateOfAnAccountIsMarkedFromWhenItIsParkedUntilItIsWrittenAnew() throws IOException {
    handle(recorded);
    assertThat(states.kept(GLOBEX)).isEqualTo(new ReadableState(states.load(GLOBEX), false));

    handle(broken());
    assertThat(states.kept(GLOBEX)).isEqualTo(new ReadableState(states.load(GLOBEX), true));

    var state = states.load(GLOBEX).scored().orElseThrow();
    var next = new DeliveryState(2, state.delivery().outbox(), 0, state.delivery().heldOrders());
    states.save(state.withDelivery(next));
    assertThat(states.kept(GLOBEX)).isEqualTo(new ReadableState(states.load(GLOBEX), false));

    handle(recorded);
    assertThat(states.kept(GLOBEX)).isEqualTo(new ReadableState(states.load(GLOBEX), true));
  }

  @Test
  void whatTheBusRefusedIsPublishedWhenTheBatchComesAgain() throws IOException {
    bus.refuseNext(100);
    var answer = handle(recorded);
    bus.refuseNext(0);

    handle(recorded);

    assertThat(answer).contains("111100000000032416895");
    assertThat(bus.types()).containsOnlyOnce("AccountAtRisk");
  }

  @Test
  void theLogNamesTheAccountByItsIdAlone() throws IOException {
    handle(recorded);

    assertThat(lines).anyMatch(line -> line.contains("account scored"));
    assertThat(lines).allMatch(line -> JsonTree.parse(line).isObject());
    assertThat(lines).noneMatch(line -> line.contains("wants out") || line.contains("dana"));
  }

  @Test
  void aChangeThatIsNoSignalIsIgnored() throws IOException {
    assertThat(handle(recorded.replace("SIGNAL#", "STATE"))).isEqualTo(DONE);

    assertThat(states.load(ACME)).isEqualTo(new Account.Unscored(ACME));
  }

  /// The pulse of globex has a value that cannot be.
  private String broken() {
    return recorded.replace("{\\\"pulse\\\":4}", "{\\\"pulse\\\":44}");
  }

  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private String handle(String event) throws IOException {
    var clock = Clock.fixed(Instant.parse("2026-03-02T08:30:02Z"), ZoneOffset.UTC);
    var settings = new HashMap<>(Map.of("TABLE_NAME", table.name(), "BUS_NAME", "oarlock"));
    var appContext = new AppContext(settings, clock, table.dynamo(), bus, lines::add);
    var output = new ByteArrayOutputStream();
    new ScoreAccount(appContext)
        .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, null);
    return output.toString(UTF_8);
  }
}
