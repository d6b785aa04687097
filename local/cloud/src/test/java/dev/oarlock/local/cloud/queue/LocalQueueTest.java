package dev.oarlock.local.cloud.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalQueueTest {
  private static final Duration NO_TIME = Duration.ZERO;
  private static final int BATCH = 100;
  private static final int RECEIVERS = 4;

  @Test
  void theLastOfManyMessagesAreSharedByWhoeverReceives() {
    var queue = queueOf(500);

    assertThat(List.of(received(queue), received(queue), received(queue), received(queue)))
        .as("none is left with a second round of a hundred for itself alone")
        .containsExactly(100, 100, 75, 57);
    assertThat(received(queue)).isEqualTo(42);
  }

  @Test
  void aFewMessagesThatWereSentTogetherComeInOneBatch() {
    assertThat(received(queueOf(20))).isEqualTo(20);
  }

  @Test
  void ofABacklogEachReceiverTakesAWholeBatch() {
    var queue = queueOf(1_000);

    assertThat(IntStream.range(0, RECEIVERS).map(_ -> received(queue))).containsOnly(BATCH);
  }

  private static int received(LocalQueue queue) {
    try {
      return queue.receive(BATCH, NO_TIME, NO_TIME, RECEIVERS).size();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalQueue queueOf(int messages) {
    var spec = new CloudTemplate.QueueResource("Q", Duration.ofMinutes(5), Optional.empty());
    var queues =
        new LocalQueues(List.of(spec), QueueJournal.none(), new ActivityCounter(), NO_TIME);
    queues.send(
        IntStream.range(0, messages)
            .mapToObj(i -> LocalQueues.newMessage("Q", String.valueOf(i), 0))
            .toList());
    return queues.queue("Q");
  }
}
