package dev.oarlock.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.metrics.FunctionLog;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PlainLogLinesTest {
  private final ArrayList<String> read = new ArrayList<>();
  private final PlainLogLines lines = new PlainLogLines(read::add);

  @Test
  void aFailureIsASentenceHoweverOftenItIsLogged() {
    var log = new FunctionLog("Table", Clock.systemUTC(), lines);
    log.error("STATE", "item of the table left out: it cannot be read", new ArithmeticException());
    log.error("STATE", "item of the table left out: it cannot be read", new ArithmeticException());

    assertThat(read)
        .containsExactly(
            "Note: item of the table left out: it cannot be read (STATE). ./oarlock doctor says"
                + " more.");
  }

  @Test
  void aMetricIsNotForWhoeverTypedACommand() {
    lines.accept("{\"_aws\":{\"Timestamp\":1},\"Function\":\"Table\",\"UnreadableItems\":1.0}");

    assertThat(read).isEmpty();
  }
}
