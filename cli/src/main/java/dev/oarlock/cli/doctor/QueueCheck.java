package dev.oarlock.cli.doctor;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Dead letters, and what failed lately.
final class QueueCheck {
  /// Under this a torn file of the instance is told.
  private static final String DATA_FOLDER = "data folder";

  private QueueCheck() {}

  /// Of the local instance.
  static List<DoctorFinding> local(JsonNode status) {
    var findings = new ArrayList<DoctorFinding>();
    for (var queue : status.path("queues")) {
      if (queue.path("deadLetters").asBoolean()) {
        var name = queue.path("id").asText();
        var redrive = advice(name, "");
        findings.add(deadLetters(name, queue.path("messages").asInt(), redrive));
      }
    }
    for (var stream : status.path("streams")) {
      findings.add(StreamCheck.of(stream, status.path("now").asText()));
    }
    findings.add(failures(status));
    if (status.has("diskFull")) {
      findings.add(
          DoctorFinding.bad("disk", "nothing is taken in", status.path("diskFull").asText()));
    }
    return findings;
  }

  /// A call that fails is counted by who calls; what a function could not do with a part of its
  /// batch, by itself.
  private static DoctorFinding failures(JsonNode status) {
    var failures = status.path("failures");
    var count = failures.path("count").asInt();
    var parts = failedParts(status.path("metrics"));
    if (count == 0) {
      return parts.isEmpty()
          ? DoctorFinding.ok("functions", "none has failed")
          : DoctorFinding.note(
              "functions",
              "all calls were answered, with failures among what they brought: " + parts,
              "the log says why (\"level\":\"ERROR\"); each was tried again");
    }
    var latest = failures.path("latest");
    var last = latest.path(latest.size() - 1);
    return DoctorFinding.note(
        "functions",
        "%s, the last in %s: %s%s"
            .formatted(
                EnglishPhrases.counted(count, "failure"),
                last.path("function").asText(),
                last.path("reason").asText(),
                parts.isEmpty() ? "" : "; and " + parts),
        last.path("function").asText().equals(DATA_FOLDER)
            ? "it goes on with what could be read; look at the file that is named, then delete it"
            : "each was tried again; what failed for good is in the dead letters");
  }

  /// Such as `AccountsFailed 14`.
  private static String failedParts(JsonNode metrics) {
    return metrics.properties().stream()
        .filter(metric -> metric.getKey().endsWith("Failed") && metric.getValue().asLong() > 0)
        .map(metric -> metric.getKey() + " " + metric.getValue().asLong())
        .collect(joining(", "));
  }

  /// Of the deployed stack, whose queues carry its name.
  static List<DoctorFinding> deployed(SqsClient sqs, String stack) {
    var findings = new ArrayList<DoctorFinding>();
    for (var url : sqs.listQueues(list -> list.queueNamePrefix(stack + "-")).queueUrls()) {
      var name = url.substring(url.lastIndexOf('/') + 1);
      if (name.contains("DeadLetters")) {
        findings.add(
            deadLetters(name, messageCount(sqs, url), advice(name, " --aws --stack " + stack)));
      }
    }
    return findings.isEmpty()
        ? List.of(
            DoctorFinding.bad(
                "queues", "no queue of a stack " + stack, "name the stack with --stack"))
        : findings;
  }

  /// The letters of a run or of the stream are no messages that could go back.
  private static String advice(String queue, String where) {
    if (queue.contains("Score")) {
      return "mend the cause, then ./oarlock rebuild --all" + where;
    }
    return queue.contains("Run")
        ? "mend the cause, then run it again: docs/operate.md#run-it-again"
        : "mend the cause, then ./oarlock redrive" + where;
  }

  private static int messageCount(SqsClient sqs, String url) {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
            .attributes()
            .getOrDefault(name, "0"));
  }

  private static DoctorFinding deadLetters(String queue, int messages, String advice) {
    return messages == 0
        ? DoctorFinding.ok("queue", queue + " is empty")
        : DoctorFinding.bad(
            "queue",
            queue + " holds " + messages + (messages == 1 ? " message" : " messages"),
            advice);
  }
}
