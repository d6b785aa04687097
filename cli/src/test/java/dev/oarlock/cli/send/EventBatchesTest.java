package dev.oarlock.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class EventBatchesTest {
  @Test
  void aRequestHasTenEventsAtMost() {
    assertThat(sizes(Collections.nCopies(23, 100))).containsExactly(10, 10, 3);
  }

  @Test
  void aRequestHasAsManyBytesAsTheBusTakesTogether() {
    assertThat(sizes(List.of(100_000, 100_000, 100_000, 10))).containsExactly(2, 2);
  }

  @Test
  void whatIsTooLargeByItselfGoesAlone() {
    assertThat(sizes(List.of(10, 300_000, 10))).containsExactly(1, 1, 1);
  }

  private static Stream<Integer> sizes(List<Integer> bytes) {
    return EventBatches.of(bytes, EventBatchesTest::entry).stream().map(List::size);
  }

  private static PutEventsRequestEntry entry(int bytes) {
    return PutEventsRequestEntry.builder().detail("x".repeat(bytes)).build();
  }
}
