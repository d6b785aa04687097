package dev.oarlock.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Dead letters, and what failed lately.
final class QueueCheck {
  private QueueCheck() {}

  /// Of the local instance.
  static List<Finding> local(JsonNode status) {
    var findings = new ArrayList<Finding>();
    for (var queue : status.path("queues")) {
      if (queue.path("deadLetters").asBoolean()) {
        var name = queue.path("id").asText();
        var redrive = "mend the cause (see the log), then POST /oarlock/redrive/" + name;
        findings.add(letters(name, queue.path("messages").asInt(), redrive));
      }
    }
    for (var stream : status.path("streams")) {
      findings.add(
          Finding.good(
              "stream",
              stream.path("function").asText()
                  + " is "
                  + stream.path("lag").asInt()
                  + " changes behind"));
    }
    findings.add(failures(status.path("failures")));
    return findings;
  }

  private static Finding failures(JsonNode failures) {
    var count = failures.path("count").asInt();
    if (count == 0) {
      return Finding.good("functions", "none has failed");
    }
    var latest = failures.path("latest");
    var last = latest.path(latest.size() - 1);
    return Finding.note(
        "functions",
        "%s, the last in %s: %s"
            .formatted(
                Phrases.counted(count, "failure"),
                last.path("function").asText(),
                last.path("reason").asText()),
        "each was tried again; what failed for good is in the dead letters");
  }

  /// Of the deployed stack, whose queues carry its name.
  static List<Finding> deployed(SqsClient sqs, String stack) {
    var findings = new ArrayList<Finding>();
    for (var url : sqs.listQueues(list -> list.queueNamePrefix(stack + "-")).queueUrls()) {
      var name = url.substring(url.lastIndexOf('/') + 1);
      if (name.contains("DeadLetters")) {
        findings.add(
            letters(name, waiting(sqs, url), "mend the cause, then redrive: docs/operate.md"));
      }
    }
    return findings.isEmpty()
        ? List.of(
            Finding.bad("queues", "no queue of a stack " + stack, "name the stack with --stack"))
        : findings;
  }

  private static int waiting(SqsClient sqs, String url) {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
            .attributes()
            .getOrDefault(name, "0"));
  }

  private static Finding letters(String queue, int messages, String advice) {
    return messages == 0
        ? Finding.good("queue", queue + " is empty")
        : Finding.bad(
            "queue",
            queue + " holds " + messages + (messages == 1 ? " message" : " messages"),
            advice);
  }
}
