package dev.oarlock.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {
  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();

  @Test
  void whatWasBegunIsDoneOnceAndByOthers() {
    var words = List.of("a", "b", "c");
    try (var work = ParallelWork.on(words, 2, this::work)) {
      assertThat(words.stream().map(work::of)).containsExactly("A", "B", "C");
    }

    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(threads).doesNotContain(Thread.currentThread());
  }

  @Test
  void withOneAtOnceAllIsDoneByWhoeverAsksInTheOrderAsked() {
    try (var work = ParallelWork.on(List.of("a", "b"), 1, this::work)) {
      assertThat(done).isEmpty();
      assertThat(work.of("b")).isEqualTo("B");
      assertThat(work.of("a")).isEqualTo("A");
    }

    assertThat(done).containsExactly("b", "a");
    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void whatGoesWrongGoesWrongForWhoeverAsksForIt() {
    try (var work = ParallelWork.on(List.of("a", "stop", "overflow"), 2, this::work)) {
      assertThat(work.of("a")).isEqualTo("A");
      assertThatThrownBy(() -> work.of("stop")).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> work.of("overflow")).isInstanceOf(StackOverflowError.class);
    }
  }

  private String work(String word) {
    done.add(word);
    threads.add(Thread.currentThread());
    return switch (word) {
      case "stop" -> throw new IllegalArgumentException(word);
      case "overflow" -> throw new StackOverflowError(word);
      default -> word.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
