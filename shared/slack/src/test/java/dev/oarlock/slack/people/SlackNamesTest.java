package dev.oarlock.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackNamesTest {
  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-12-01T08:00:00Z");
  private Optional<String> answer = Optional.of("Dana");
  private final SlackNames names = new SlackNames(this::ask, () -> now);

  private Optional<String> ask(String user) {
    asked.add(user);
    return answer;
  }

  @Test
  void aNameIsAskedForOnceAnHour() {
    names.of("U1");
    now = now.plusSeconds(3_599);
    names.of("U1");
    assertThat(asked).hasSize(1);

    now = now.plusSeconds(1);
    assertThat(names.of("U1")).contains("Dana");
    assertThat(asked).hasSize(2);
  }

  @Test
  void whereSlackDidNotAnswerItIsAskedAgainAfterAMinute() {
    answer = Optional.empty();
    names.of("U1");
    now = now.plusSeconds(59);
    assertThat(names.of("U1")).isEmpty();
    assertThat(asked).hasSize(1);

    answer = Optional.of("Dana");
    now = now.plusSeconds(1);
    assertThat(names.of("U1")).contains("Dana");
  }

  @Test
  void ofManyTheEldestIsForgottenAndTheLatestAreKnown() {
    IntStream.range(0, 2_001).forEach(i -> names.of("U" + i));

    IntStream.range(1, 2_001).forEach(i -> names.of("U" + i));
    assertThat(asked).as("those that are known").hasSize(2_001);

    names.of("U0");
    assertThat(asked).as("and the eldest").hasSize(2_002);
  }
}
