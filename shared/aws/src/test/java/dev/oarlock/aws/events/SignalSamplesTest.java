package dev.oarlock.aws.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalSamplesTest {
  private static final Path EVENTS = Path.of("..", "..", "events");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS, 2)) {
      return files.filter(SignalSamplesTest::isSignal).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsReadAndWrittenBackTheSame(Path sample) throws IOException {
    var event = EventEnvelope.parse(Files.readString(sample));
    var signal = SignalJson.read(event.type(), event.detail());

    var again =
        SignalJson.read(signal.type(), JsonTree.parse(JsonTree.write(SignalJson.write(signal))));

    assertThat(again).isEqualTo(signal);
    assertThat(signal.type()).isEqualTo(event.type());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleSaysWhoseAndWhen(Path sample) throws IOException {
    var event = EventEnvelope.parse(Files.readString(sample));
    var heading = SignalHeader.read(event, ZoneOffset.UTC);

    var detail = heading.write(SignalJson.write(SignalJson.read(event.type(), event.detail())));

    var again = new EventEnvelope(event.id(), event.type(), event.source(), detail);
    assertThat(SignalHeader.read(again, ZoneOffset.UTC)).isEqualTo(heading);
  }

  @Test
  void everySignalHasASample() throws IOException {
    var sampled = samples().stream().map(path -> folder(path));

    // a passed day, changes of rules and model, the outage of a source and a tide are our own
    assertThat(sampled.distinct()).hasSize(SignalJson.TYPES.size() - 5);
  }

  private static String folder(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  private static boolean isSignal(Path file) {
    var folder = folder(file).replace("-", "");
    return file.toString().endsWith(".json")
        && !file.endsWith("schema.json")
        && SignalJson.TYPES.stream().anyMatch(folder::equalsIgnoreCase);
  }
}
