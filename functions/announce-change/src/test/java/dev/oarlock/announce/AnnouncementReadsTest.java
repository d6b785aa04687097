package dev.oarlock.announce;

import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/// What an announcement reads of the account's state; docs/performance.md has the numbers.
class AnnouncementReadsTest {
  private final LocalTable table = LocalTable.empty();
  private final FakeSlackApi slack = new FakeSlackApi();
  private final List<Double> unitsOfStates = new CopyOnWriteArrayList<>();
  private final AnnounceChange function =
      new AnnounceChange(
          new AppContext(
              AnnouncementFixture.settings(
                  table, slack.url(), "{\"default\":\"#customer-health\"}"),
              InstantSource.fixed(Instant.parse("2026-11-22T08:30:00Z")).withZone(ZoneOffset.UTC),
              metered(),
              new RecordingEventBus(),
              _ -> {}));

  @AfterEach
  void closeSlack() {
    slack.close();
  }

  @Test
  void whatARoomMayHearReadsTheStateOnceForOneUnit() {
    scored();

    tell(AnnouncementFixture.renewed(1_240_000));

    assertThat(unitsOfStates).containsExactly(1.0);
  }

  /// The card has the next step, and no room hears of the alert.
  @Test
  void anAlertReadsTheStateOnceToo() {
    scored();

    tell(AnnouncementFixture.atRisk());

    assertThat(unitsOfStates).containsExactly(1.0);
  }

  private void tell(Announcement announcement) {
    AnnouncementFixture.answer(function, AnnouncementFixture.batch(announcement));
    assertThat(slack.posts()).isNotEmpty();
  }

  private void scored() {
    var story = AccountLog.of("acme").on("2026-11-01", customer("Acme Corp"));
    new AccountStates(table.dynamo(), table.name())
        .save(AccountStateBuilder.of(story, LocalDate.parse("2026-11-22")).state());
  }

  private DynamoDbClient metered() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (client, method, arguments) -> {
              if (arguments != null && method.isDefault() && arguments[0] instanceof Consumer<?>) {
                return InvocationHandler.invokeDefault(client, method, arguments);
              }
              return arguments != null && arguments[0] instanceof GetItemRequest get
                  ? got(get)
                  : passedOn(method, arguments);
            });
  }

  private GetItemResponse got(GetItemRequest get) {
    var answer =
        table
            .dynamo()
            .getItem(get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    if (get.key().get("pk").s().startsWith("STATE#")) {
      unitsOfStates.add(answer.consumedCapacity().capacityUnits());
    }
    return answer;
  }

  private Object passedOn(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(table.dynamo(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
