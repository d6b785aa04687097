package dev.oarlock.cli.mend;

import dev.oarlock.cli.command.ProgressDisplay;
import java.io.PrintWriter;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Moves dead letters of a stack's queues back, by SQS itself. Some came from EventBridge and not
/// from their queue, so SQS is told where to.
record DeadLetterMove(SqsClient sqs, String stack, PrintWriter progress) {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  static String deadLetters(String queue) {
    return queue.replace("Queue", "DeadLetters");
  }

  /// How many were moved.
  int move(String queue) throws InterruptedException {
    var from = url(deadLetters(queue));
    var waiting = messages(from);
    if (waiting == 0) {
      return 0;
    }
    var source = arn(from);
    sqs.startMessageMoveTask(move -> move.sourceArn(source).destinationArn(arn(url(queue))));
    try (var display = ProgressDisplay.of(queue, waiting, progress)) {
      return awaited(source, waiting, display);
    }
  }

  private int awaited(String source, int waiting, ProgressDisplay display)
      throws InterruptedException {
    while (true) {
      var task = task(source);
      var moved = task.approximateNumberOfMessagesMoved();
      display.update(moved == null ? 0 : moved);
      if ("FAILED".equals(task.status())) {
        throw new IllegalStateException("SQS stopped moving: " + task.failureReason());
      }
      if (!"RUNNING".equals(task.status())) {
        return moved == null ? waiting : Math.toIntExact(moved);
      }
      Thread.sleep(PAUSE);
    }
  }

  private ListMessageMoveTasksResultEntry task(String source) {
    return sqs.listMessageMoveTasks(list -> list.sourceArn(source).maxResults(1))
        .results()
        .getFirst();
  }

  private String url(String queue) {
    var prefix = stack + "-" + queue + "-";
    return sqs.listQueues(list -> list.queueNamePrefix(prefix)).queueUrls().stream()
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no " + queue + " of a stack " + stack + ": name the stack with --stack"));
  }

  private int messages(String url) {
    return Integer.parseInt(attribute(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  private String arn(String url) {
    return attribute(url, QueueAttributeName.QUEUE_ARN);
  }

  private String attribute(String url, QueueAttributeName name) {
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "0");
  }
}
