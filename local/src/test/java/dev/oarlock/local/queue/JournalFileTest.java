package dev.oarlock.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  private static final Duration NO_TIME = Duration.ZERO;
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("journal");
  }

  private Queues open() {
    var redrive = Optional.of(new Template.Redrive("Dead", 2));
    var specs =
        List.of(
            new Template.Queue("Q", Duration.ofMinutes(5), redrive),
            new Template.Queue("Dead", Duration.ofMinutes(5), Optional.empty()));
    return new Queues(specs, JournalFile.open(file), new Pulse(), NO_TIME);
  }

  @Test
  void aMessageThatWasSentIsThereAfterACrash() {
    open().send(List.of(Queues.message("Q", "täxt\n\"q\"", 7)));
    var message = open().queue("Q").peek(1).getFirst();
    assertThat(message.body()).isEqualTo("täxt\n\"q\"");
    assertThat(message.sent()).isEqualTo(7);
  }

  @Test
  void aMessageInHandAtTheCrashIsGivenAgain() throws InterruptedException {
    var queues = open();
    queues.send(List.of(Queues.message("Q", "a", 0)));
    assertThat(queues.queue("Q").receive(1, NO_TIME, NO_TIME)).hasSize(1);
    assertThat(queues.queue("Q").receive(1, NO_TIME, NO_TIME)).as("invisible").isEmpty();
    assertThat(open().queue("Q").receive(1, NO_TIME, NO_TIME)).hasSize(1);
  }

  @Test
  void aMessageThatIsDoneStaysDone() throws InterruptedException {
    var queues = open();
    queues.send(List.of(Queues.message("Q", "a", 0), Queues.message("Q", "b", 0)));
    queues.queue("Q").drop(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    assertThat(open().queue("Q").peek(9)).extracting(Message::body).containsExactly("b");
  }

  @Test
  void failuresAreCountedAcrossACrash() throws InterruptedException {
    var queues = open();
    queues.send(List.of(Queues.message("Q", "a", 0)));
    queues.queue("Q").fail(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    var again = open();
    again.queue("Q").fail(again.queue("Q").receive(1, NO_TIME, NO_TIME));
    assertThat(again.queue("Q").depth()).isZero();
    assertThat(open().queue("Dead").peek(9)).extracting(Message::body).containsExactly("a");
  }

  @Test
  void aTornLastLineIsForgotten() throws IOException {
    open().send(List.of(Queues.message("Q", "a", 0)));
    Files.writeString(file, "{\"put\":\"Q\",\"id\":\"x", StandardOpenOption.APPEND);
    assertThat(open().queue("Q").peek(9)).extracting(Message::body).containsExactly("a");
  }

  @Test
  void aStartWritesTheFileAnewFromWhatIsLeft() throws InterruptedException, IOException {
    var queues = open();
    for (var i = 0; i < 50; i++) {
      queues.send(List.of(Queues.message("Q", "a", 0)));
      queues.queue("Q").drop(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    }
    open();
    assertThat(Files.size(file)).isZero();
  }
}
