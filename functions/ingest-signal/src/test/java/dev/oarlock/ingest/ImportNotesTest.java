package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.run.RunAccount;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.testing.LocalTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class ImportNotesTest {
  private static final String RUN = "import-2026-11-22T08:00:00.001Z";

  private final LocalTable table = LocalTable.empty();

  /// One intake of many messages, of which one met a busy table: without the note nothing of the
  /// account could be taken back.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void aNoteThatTheTableRefusedIsWrittenWithTheNextMessage(int refused) {
    var intake = new SignalIntake(IntakeFixture.on(refusing(refused), table.name()).appContext());
    for (var day = 1; day < 4; day++) {
      var message = registration(day);
      try {
        intake.receive(message);
      } catch (ProvisionedThroughputExceededException _) {
        intake.receive(message); // as its queue brings it again
      }
    }

    var runs = new ImportRuns(table.dynamo(), table.name());
    assertThat(runs.find(RUN)).isPresent();
    assertThat(runs.accounts(RUN))
        .extracting(RunAccount::account)
        .isEqualTo(List.of(new AccountId("acme")));
  }

  private static String registration(int day) {
    return """
    {"id":"e-%d","detail-type":"AccountRegistered","source":"crm","resources":["oarlock:small@1 %s"],
     "detail":{"account":"acme","id":"r-%d","at":"2026-11-0%d","name":"Acme"}}
    """
        .formatted(day, RUN, day, day);
  }

  /// Refuses the write of that number.
  private DynamoDbClient refusing(int number) {
    var writes = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              var isWrite = method.getName().matches("putItem|updateItem|transactWriteItems");
              if (isWrite && writes.getAndIncrement() == number) {
                throw ProvisionedThroughputExceededException.builder().message("slower").build();
              }
              try {
                return method.invoke(table.dynamo(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
