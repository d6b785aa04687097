package dev.oarlock.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// A batch of many accounts that do not need each other.
class ManyAccountsTest {
  private static final int ACCOUNTS = 12;

  private final LocalTable table = LocalTable.empty();
  private final AccountStates states = new AccountStates(table.dynamo(), table.name());
  private final RecordingEventBus bus = new RecordingEventBus();

  @Test
  void statesAreWrittenWhileOthersAre() throws IOException {
    var underWay = new CountDownLatch(ACCOUNTS);

    var answer =
        handle(
            "16",
            state -> {
              underWay.countDown();
              awaitOthers(underWay);
            });

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(ids()).allMatch(id -> states.load(id) instanceof AccountState);
  }

  @Test
  void whatIsToldOfAllComesInTheirOrderAndInAsFewCallsAsTheBusTakes() throws IOException {
    handle("16", _ -> {});

    var told = bus.entries().stream().map(it -> JsonTree.parse(it.detail())).toList();
    assertThat(told.stream().map(it -> it.path("account").asText()).distinct())
        .containsExactlyElementsOf(ids().stream().map(AccountId::value).toList());
    assertThat(bus.requests()).isEqualTo((bus.entries().size() + 9) / 10);
  }

  @Test
  void anAccountThatCannotBeWrittenHoldsUpNoOtherAndIsToldOfWhenItComesAgain() throws IOException {
    var refused = id(3);
    var answer =
        handle(
            "16",
            state -> {
              if (state.equals("STATE#" + refused)) {
                throw ProvisionedThroughputExceededException.builder().message("slower").build();
              }
            });
    var first = bus.entries().size();

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1006\"}]}");
    assertThat(states.load(refused)).isEqualTo(new Account.Unscored(refused));
    assertThat(ids()).filteredOn(id -> states.load(id) instanceof AccountState).hasSize(11);

    handle("16", _ -> {});

    assertThat(states.load(refused)).isInstanceOf(AccountState.class);
    assertThat(bus.entries().subList(first, bus.entries().size()))
        .anyMatch(it -> it.detail().contains(refused.value()));
  }

  @Test
  void whatTheBusRefusesOfOneIsPublishedForTheOthers() throws IOException {
    bus.refuseWhere(entry -> entry.detail().contains(id(3).value() + "\""));

    var answer = handle("16", _ -> {});

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1006\"}]}");
    assertThat(ids())
        .filteredOn(id -> !id.equals(id(3)))
        .allMatch(id -> bus.entries().stream().anyMatch(it -> isOf(id, it.detail())));
  }

  @Test
  void oneAfterTheOtherTheySayTheSame() throws IOException {
    handle("1", _ -> {});
    var alone = bus.entries();
    var other = new ManyAccountsTest();

    other.handle("16", _ -> {});

    assertThat(other.bus.entries()).isEqualTo(alone);
    for (var id : ids()) {
      assertThat(other.states.load(id)).isEqualTo(states.load(id));
    }
  }

  private static boolean isOf(AccountId id, String detail) {
    return detail.contains("\"account\":\"" + id + "\"");
  }

  private static AccountId id(int number) {
    return new AccountId("account-%02d".formatted(number));
  }

  private static List<AccountId> ids() {
    return IntStream.range(0, ACCOUNTS).mapToObj(ManyAccountsTest::id).toList();
  }

  private static void awaitOthers(CountDownLatch underWay) {
    try {
      if (!underWay.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("the others wait for this one");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Each account is registered and then unhappy.
  private static String batch() throws IOException {
    try (var in = ManyAccountsTest.class.getResourceAsStream("/stream-batch.json")) {
      var recorded = JsonTree.parse(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
      var event = JsonTree.object();
      var records = event.putArray("Records");
      for (var number = 0; number < ACCOUNTS; number++) {
        for (var at : List.of(0, 2)) {
          var text = JsonTree.write(recorded.path("Records").path(at));
          var record = (ObjectNode) JsonTree.parse(text.replace("#acme", "#" + id(number)));
          var position = 1000 + number * 2 + at / 2;
          ((ObjectNode) record.path("dynamodb")).put("SequenceNumber", "" + position);
          records.add(record);
        }
      }
      return JsonTree.write(event);
    }
  }

  /// `before` hears of each state that is about to be written.
  @SuppressWarnings("NullAway") // the function asks nothing of its context
  private String handle(String writesAtOnce, Consumer<String> before) throws IOException {
    var clock = Clock.fixed(Instant.parse("2026-03-02T08:30:02Z"), ZoneOffset.UTC);
    var settings =
        Map.of("TABLE_NAME", table.name(), "BUS_NAME", "b", "WRITES_AT_ONCE", writesAtOnce);
    var appContext = new AppContext(settings, clock, heard(before), bus, _ -> {});
    var output = new ByteArrayOutputStream();
    new ScoreAccount(appContext)
        .handleRequest(new ByteArrayInputStream(batch().getBytes(UTF_8)), output, null);
    return output.toString(UTF_8);
  }

  private DynamoDbClient heard(Consumer<String> before) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments != null && arguments.length == 1 && arguments[0] instanceof Consumer<?>) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          if (arguments != null && arguments[0] instanceof PutItemRequest put) {
            var key = put.item().get("pk").s();
            if (key.startsWith("STATE#")) {
              before.accept(key);
            }
          }
          try {
            return method.invoke(table.dynamo(), arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }
}
