package dev.oarlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class OarlockCommandTest {
  @Command(name = "broken")
  static final class BrokenCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new OutOfMemoryError("no room");
    }
  }

  @Test
  void whatBreaksACommandEndsItWithAReason() {
    var said = new StringWriter();
    var line = new CommandLine(new BrokenCommand()).setErr(new PrintWriter(said));

    assertThat(OarlockCommand.run(line)).isEqualTo(1);
    assertThat(said).asString().contains("Oarlock broke: ").contains("no room");
  }
}
