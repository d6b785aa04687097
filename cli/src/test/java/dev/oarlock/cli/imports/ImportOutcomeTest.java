package dev.oarlock.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.imports.ImportOutcome.QuarantineChange;
import dev.oarlock.cli.imports.signal.MappedSignal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an import says became of its signals; the counts add up to what was sent.
class ImportOutcomeTest {
  private static final QuarantineChange NONE = new QuarantineChange(List.of(), List.of());

  @Test
  void whatTheFilesTellTwiceWasNotThereBefore() {
    var first = ImportOutcome.of(signals("a", "b", "a", "a"), 2, NONE);

    assertThat(first.repeated()).isEqualTo(2);
    assertThat(first.duplicates()).isZero();
  }

  @Test
  void ofASecondRunTheOthersWere() {
    var second = ImportOutcome.of(signals("a", "b", "a", "a"), 0, NONE);

    assertThat(second.repeated()).isEqualTo(2);
    assertThat(second.duplicates()).isEqualTo(2);
  }

  @Test
  void oneIdIsNoRepeatAtAnotherAccount() {
    var other = new MappedSignal("T", "globex", Instant.EPOCH, "{\"id\":\"a\"}", "f:1", "s", "m@1");
    var sent = Stream.concat(signals("a").stream(), Stream.of(other)).toList();

    assertThat(ImportOutcome.of(sent, 1, NONE).duplicates()).isOne();
  }

  private static List<MappedSignal> signals(String... ids) {
    return Stream.of(ids)
        .map(id ->
            new MappedSignal(
                "T", "acme", Instant.EPOCH, "{\"id\":\"%s\"}".formatted(id), "f:1", "s", "m@1"))
        .toList();
  }
}
