package dev.oarlock.local.cloud.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.DiskRoom;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueJournalFileTest {
  private static final Duration NO_TIME = Duration.ZERO;
  @TempDir private Path folder;
  private Path file = Path.of("");
  private final List<String> repairs = new ArrayList<>();

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("journal");
  }

  private LocalQueues open() {
    var redrive = Optional.of(new CloudTemplate.RedrivePolicy("Dead", 2));
    var specs =
        List.of(
            new CloudTemplate.QueueResource("Q", Duration.ofMinutes(5), redrive),
            new CloudTemplate.QueueResource("Dead", Duration.ofMinutes(5), Optional.empty()));
    var journal = QueueJournalFile.open(file, DiskRoom.endless(), repairs::add);
    return new LocalQueues(specs, journal, new ActivityCounter(), NO_TIME);
  }

  @Test
  void aMessageThatWasSentIsThereAfterACrash() {
    open().send(List.of(LocalQueues.newMessage("Q", "täxt\n\"q\"", 7)));
    var message = open().queue("Q").peek(1).getFirst();
    assertThat(message.body()).isEqualTo("täxt\n\"q\"");
    assertThat(message.sentAt()).isEqualTo(7);
  }

  @Test
  void aMessageInHandAtTheCrashIsGivenAgain() throws InterruptedException {
    var queues = open();
    queues.send(List.of(LocalQueues.newMessage("Q", "a", 0)));
    assertThat(queues.queue("Q").receive(1, NO_TIME, NO_TIME)).hasSize(1);
    assertThat(queues.queue("Q").receive(1, NO_TIME, NO_TIME)).as("invisible").isEmpty();
    assertThat(open().queue("Q").receive(1, NO_TIME, NO_TIME)).hasSize(1);
  }

  @Test
  void aMessageThatIsDoneStaysDone() throws InterruptedException {
    var queues = open();
    queues.send(List.of(LocalQueues.newMessage("Q", "a", 0), LocalQueues.newMessage("Q", "b", 0)));
    queues.queue("Q").delete(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    assertThat(open().queue("Q").peek(9)).extracting(QueueMessage::body).containsExactly("b");
  }

  @Test
  void failuresAreCountedAcrossACrash() throws InterruptedException {
    var queues = open();
    queues.send(List.of(LocalQueues.newMessage("Q", "a", 0)));
    queues.queue("Q").returnFailed(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    var again = open();
    again.queue("Q").returnFailed(again.queue("Q").receive(1, NO_TIME, NO_TIME));
    assertThat(again.queue("Q").depth()).isZero();
    assertThat(open().queue("Dead").peek(9)).extracting(QueueMessage::body).containsExactly("a");
  }

  @Test
  void aTornLastLineIsForgotten() throws IOException {
    open().send(List.of(LocalQueues.newMessage("Q", "a", 0)));
    Files.writeString(file, "{\"put\":\"Q\",\"id\":\"x", StandardOpenOption.APPEND);
    assertThat(open().queue("Q").peek(9)).extracting(QueueMessage::body).containsExactly("a");
  }

  @Test
  void aTornLineInTheMiddleIsLeftOutAndTold() throws IOException {
    open().send(List.of(LocalQueues.newMessage("Q", "a", 0)));
    Files.writeString(file, "{\"put\":\"Q\",\"id\":\"x{\"put\"\n", StandardOpenOption.APPEND);
    open();
    open().send(List.of(LocalQueues.newMessage("Q", "b", 0)));

    assertThat(open().queue("Q").peek(9)).extracting(QueueMessage::body).containsExactly("a", "b");
    assertThat(repairs).singleElement().asString().contains("left out: 1", "journal.torn");
    assertThat(folder.resolve("journal.torn")).content().contains("\"x{");
  }

  @Test
  void aStartWritesTheFileAnewFromWhatIsLeft() throws InterruptedException, IOException {
    var queues = open();
    for (var i = 0; i < 50; i++) {
      queues.send(List.of(LocalQueues.newMessage("Q", "a", 0)));
      queues.queue("Q").delete(queues.queue("Q").receive(1, NO_TIME, NO_TIME));
    }
    open();
    assertThat(Files.size(file)).isZero();
  }
}
