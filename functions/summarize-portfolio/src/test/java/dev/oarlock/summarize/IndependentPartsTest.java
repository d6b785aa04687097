package dev.oarlock.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.InvocationFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndependentPartsTest {
  private final List<String> lines = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final IndependentParts parts =
      new IndependentParts(new FunctionLog("summary", Clock.systemUTC(), lines::add));

  @Test
  void aPartThatFailsKeepsBackNoOtherAndTheRunFailsAtItsEnd() {
    parts.keep(
        "groups",
        () -> {
          throw new IllegalStateException("too large");
        });
    parts.keep("forecast", () -> kept.add("forecast"));

    assertThat(kept).containsExactly("forecast");
    assertThat(lines).singleElement().asString().contains("not kept: groups");
    assertThatThrownBy(parts::complete)
        .isInstanceOf(InvocationFailure.class)
        .hasMessage("not kept: groups");
  }

  @Test
  void whereNoneFailsTheRunIsDone() {
    parts.keep("forecast", () -> kept.add("forecast"));

    parts.complete();

    assertThat(kept).containsExactly("forecast");
  }
}
