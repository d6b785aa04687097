package dev.oarlock.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueBatchTest {
  private static final String THREE =
      """
      {"Records":[{"messageId":"m1","body":"one","eventSource":"aws:sqs"},
                  {"messageId":"m2","body":"two"},{"messageId":"m3","body":"three"}]}
      """;

  private final List<String> reported = new ArrayList<>();

  @Test
  void messagesComeInTheOrderOfTheQueue() throws IOException {
    assertThat(read(THREE).messages())
        .containsExactly(
            new BatchMessage("m1", "one"),
            new BatchMessage("m2", "two"),
            new BatchMessage("m3", "three"));
  }

  @Test
  void anInvocationWithoutAnEventHasNoMessages() throws IOException {
    assertThat(read("").messages()).isEmpty();
  }

  @Test
  void sortingKeepsTheOrderOfEquals() throws IOException {
    var threeFirst = Comparator.<BatchMessage, Boolean>comparing(it -> !it.id().equals("m3"));

    assertThat(read(THREE).sorted(threeFirst).messages())
        .extracting(BatchMessage::id)
        .containsExactly("m3", "m1", "m2");
  }

  @Test
  void aMessageThatFailsIsReportedAndTheOthersAreHandled() throws IOException {
    var handled = new ArrayList<String>();

    var response =
        read(THREE)
            .handle(
                message -> {
                  handled.add(message.body());
                  if (message.id().equals("m2")) {
                    throw new IllegalStateException("no table");
                  }
                  return MessageResult.DONE;
                },
                (message, cause) -> reported.add(message.id() + ": " + cause.getMessage()));

    assertThat(handled).containsExactly("one", "two", "three");
    assertThat(reported).containsExactly("m2: no table");
    assertThat(text(response)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"}]}");
  }

  @Test
  void aMessageToRetryIsHandedBackWithoutAReport() throws IOException {
    var response =
        read(THREE)
            .handle(
                it -> it.id().equals("m1") ? MessageResult.RETRY : MessageResult.DONE,
                (message, _) -> reported.add(message.id()));

    assertThat(response).isEqualTo(new BatchResponse(List.of("m1")));
    assertThat(reported).isEmpty();
  }

  @Test
  void whereNothingFailsNothingIsNamed() throws IOException {
    var response = read(THREE).handle(_ -> MessageResult.DONE, (it, _) -> reported.add(it.id()));

    assertThat(text(response)).isEqualTo("{\"batchItemFailures\":[]}");
  }

  private static QueueBatch read(String event) throws IOException {
    return QueueBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(BatchResponse response) throws IOException {
    var output = new ByteArrayOutputStream();
    response.write(output);
    return output.toString(StandardCharsets.UTF_8);
  }
}
