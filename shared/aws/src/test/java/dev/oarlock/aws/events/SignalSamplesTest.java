package dev.oarlock.aws.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        SignalJson.read(event.type(), JsonTree.parse(JsonTree.write(SignalJson.write(signal))));

    assertThat(again).isEqualTo(signal);
    assertThat(signal.type().word()).isEqualTo(event.type());
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

  @ParameterizedTest
  @EnumSource(SignalType.class)
  void everySignalThatOthersSendHasASchemaASampleAndALine(SignalType type) throws IOException {
    var folder = type.word().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    var schema = folder + "/schema.json";
    var line = "- [" + type.word() + "](" + schema + ")";

    assertThat(Files.exists(EVENTS.resolve(schema)))
        .as("events/" + schema)
        .isNotEqualTo(type.isInternal());
    assertThat(samples().stream().map(SignalSamplesTest::folder).anyMatch(folder::equals))
        .as("a sample in events/" + folder)
        .isNotEqualTo(type.isInternal());
    assertThat(Files.readString(EVENTS.resolve("README.md")).contains(line))
        .as("its line in events/README.md")
        .isNotEqualTo(type.isInternal());
  }

  private static String folder(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  private static boolean isSignal(Path file) {
    var folder = folder(file).replace("-", "");
    return file.toString().endsWith(".json")
        && !file.endsWith("schema.json")
        && Arrays.stream(SignalType.values()).anyMatch(it -> it.word().equalsIgnoreCase(folder));
  }
}
