package dev.oarlock.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningInstanceTest {
  /// Beyond any port, so that no instance is ever in the way.
  private static final int PORT = 70_000 + (int) (ProcessHandle.current().pid() % 1_000) * 3;

  private final RunningInstance instance =
      new RunningInstance(PORT, "http://nowhere", "memory", ProcessHandle.current().pid(), "none");

  @BeforeEach
  void runs() {
    instance.register();
  }

  @AfterEach
  void ends() {
    instance.unregister();
  }

  @Test
  void theDatabasesPortNamesThatOfItsInstance() {
    assertThatThrownBy(() -> RunningInstance.on(PORT + 1))
        .isInstanceOf(InstanceNotRunning.class)
        .hasMessage(
            "Port %d is the database's of the Oarlock on port %d: type --port %2$d.",
            PORT + 1, PORT);
    assertThat(RunningInstance.databaseAdvice(PORT)).isEmpty();
  }

  @Test
  void whereNothingRunsItSaysHowToStartOne() {
    assertThatThrownBy(() -> RunningInstance.on(PORT + 2))
        .hasMessageContaining("Start one in another terminal with: ./oarlock up --port");
  }
}
