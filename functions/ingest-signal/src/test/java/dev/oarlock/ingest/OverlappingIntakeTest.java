package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.ingest.admission.IntakeResult;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// One message that two calls have at once, as a queue may hand it on: whatever the one does, and
/// wherever it dies, the other leaves nothing undone.
class OverlappingIntakeTest {
  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @Test
  void aRegistrationIsCompletedWhereTheOtherCallDiedAfterTheLog() {
    intake.take(event("TicketOpened", "'ticket': 'T-1', 'priority': 'low'"));
    assertThat(intake.quarantine().all()).hasSize(1);

    var beside = besideWhich(request -> request instanceof PutItemRequest put && isSignal(put));
    beside.take(event("AccountRegistered", "'name': 'Acme'"));

    assertThat(intake.directory().all()).extracting(DirectoryEntry::name).containsExactly("Acme");
    assertThat(intake.logged("acme"))
        .containsExactlyInAnyOrder("AccountRegistered", "TicketOpened");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  @Test
  void aSignalIsTakenWhereItsAccountIsRegisteredWhileItGoesIntoQuarantine() {
    var beside =
        before(
            request -> request instanceof TransactWriteItemsRequest,
            () -> intake.take(event("AccountRegistered", "'name': 'Acme'")));

    var result = beside.take(event("TicketOpened", "'ticket': 'T-1', 'priority': 'low'"));

    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(intake.quarantine().all()).isEmpty();
  }

  private interface RequestMatch {
    boolean matches(SdkRequest request);
  }

  /// Another call writes the same first and dies.
  private IntakeFixture besideWhich(RequestMatch write) {
    var real = intake.appContext().dynamo();
    return with((request, run) -> {
      if (write.matches(request)) {
        real.putItem((PutItemRequest) request);
      }
      return run.run();
    });
  }

  private IntakeFixture before(RequestMatch write, Runnable other) {
    return with((request, run) -> {
      if (write.matches(request)) {
        other.run();
      }
      return run.run();
    });
  }

  private interface TableCall {
    Object run() throws Throwable;
  }

  private interface TableCallWrapper {
    Object wrap(SdkRequest request, TableCall call) throws Throwable;
  }

  private IntakeFixture with(TableCallWrapper wrapper) {
    var real = intake.appContext().dynamo();
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments == null
              || arguments[0] instanceof Consumer<?>
              || isPaginator(method.getName())) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          return wrapper.wrap(
              (SdkRequest) arguments[0],
              () -> {
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
        };
    var dynamo =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                handler);
    return IntakeFixture.on(dynamo, intake.appContext().setting("TABLE_NAME"));
  }

  private static boolean isPaginator(String method) {
    return method.endsWith("Paginator");
  }

  private static boolean isSignal(PutItemRequest put) {
    return String.valueOf(put.item().get("sk")).contains("SIGNAL#");
  }

  private static String event(String type, String detail) {
    return """
    {'id': 'e-%1$s', 'detail-type': '%1$s', 'source': 'crm',
     'detail': {'account': 'acme', 'at': '2026-11-20', 'id': '%1$s', %2$s}}
    """
        .formatted(type, detail)
        .replace('\'', '"');
  }
}
