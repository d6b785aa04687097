package dev.oarlock.aws.store.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.testing.LocalTable;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ClosedChannelsTest {
  private final LocalTable table = LocalTable.empty();

  /// Whoever tells it has posted already, and posts again when something fails.
  @Test
  void thatAChannelTookAMessageNeverFailsWhereTheTableDoes() {
    var channels = new ClosedChannels(table.dynamo(), "of-nobody", Clock.systemUTC());

    assertThatThrownBy(channels::all).isInstanceOf(DynamoDbException.class);
    assertThatCode(() -> channels.opened("#saffron")).doesNotThrowAnyException();
  }
}
