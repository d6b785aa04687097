package dev.oarlock.aws.store.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.testing.LocalTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ClosedChannelsTest {
  private final LocalTable table = LocalTable.empty();
  private final List<RuntimeException> told = new ArrayList<>();

  /// Whoever tells it has posted already, and posts again when something fails.
  @Test
  void thatAChannelTookAMessageNeverFailsWhereTheTableDoesAndIsTold() {
    var channels = new ClosedChannels(table.dynamo(), "of-nobody", Clock.systemUTC(), told::add);

    assertThatThrownBy(channels::all).isInstanceOf(DynamoDbException.class);
    channels.opened("#saffron");

    assertThat(told).singleElement().isInstanceOf(DynamoDbException.class);
  }

  @Test
  void whatCouldNotBeForgottenIsForgottenWithTheNextMessage() {
    var channels =
        new ClosedChannels(refusingOneWrite(), table.name(), Clock.systemUTC(), told::add);
    noting().note("#saffron", "is_archived", "#leads");

    channels.opened("#saffron");
    assertThat(channels.all()).hasSize(1);
    channels.opened("#saffron");

    assertThat(channels.all()).isEmpty();
    assertThat(told).hasSize(1);
  }

  private ClosedChannels noting() {
    return new ClosedChannels(table.dynamo(), table.name(), Clock.systemUTC(), told::add);
  }

  private DynamoDbClient refusingOneWrite() {
    var writes = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              if (method.getName().equals("putItem") && writes.getAndIncrement() == 0) {
                throw DynamoDbException.builder().message("not now").build();
              }
              try {
                return method.invoke(table.dynamo(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
