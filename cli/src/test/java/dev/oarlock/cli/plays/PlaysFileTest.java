package dev.oarlock.cli.plays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.play.PlayCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaysFileTest {
  @TempDir Path folder;

  @Test
  void theShippedFileIsTheShippedPlaysAndAnswersEveryOccasion() {
    var shipped = PlaysFile.read(Path.of("../plays/default.yaml"));

    assertThat(shipped.mistakes()).isEmpty();
    assertThat(shipped.orThrow()).isEqualTo(PlayCatalog.shipped());
    assertThat(PlayCatalog.shipped().unanswered()).isEmpty();
  }

  @Test
  void everyMistakeIsToldWithItsLineAndWhatToDo() throws IOException {
    var file = folder.resolve("plays.yaml");
    Files.writeString(
        file,
        """
        version: ours 1
        plays:
          - code: rescue
            title: Rescue
            for: low-adoptoin
            steps:
              - {code: call, text: call them, owner: csm, due: 3}
          - code: renewal
            title: Renewal
            for: renewal
            steps:
              - {code: offer, text: send an offer, owner: boss, due: 3}
              - {code: sign, text: have it signed, owner: sales, due: soon}
              - {code: sign, text: have it signed, owner: sales, due: 900}
        """);

    var mistakes = String.join("\n", PlaysFile.read(file).mistakes());

    assertThat(mistakes)
        .contains("plays.yaml:5", "nothing that a play is for: low-adoptoin", "low-adoption")
        .contains("plays.yaml:12", "nobody who does a step: boss", "csm, lead, executive")
        .contains("plays.yaml:13", "not a whole number of days: soon")
        .contains("plays.yaml:14", "due outside 0..365: 900");
  }

  @Test
  void aStepThatIsThereTwiceIsTold() throws IOException {
    var file = folder.resolve("plays.yaml");
    Files.writeString(
        file,
        """
        version: ours 1
        plays:
          - code: renewal
            title: Renewal
            for: renewal
            steps:
              - {code: sign, text: have it signed, owner: sales, due: 3}
              - {code: sign, text: have it signed, owner: sales, due: 9}
        """);

    assertThat(PlaysFile.read(file).mistakes())
        .singleElement()
        .asString()
        .contains("plays.yaml:3", "two steps have the code sign");
  }
}
