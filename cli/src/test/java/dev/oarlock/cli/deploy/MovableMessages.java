package dev.oarlock.cli.deploy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksRequest;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResponse;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskRequest;
import software.amazon.awssdk.services.sqs.model.StartMessageMoveTaskResponse;

/// Queues with what moto lacks of SQS: a task that moves the messages of one queue to another.
final class MovableMessages {
  private final SqsClient real;
  private long moved;

  private MovableMessages(SqsClient real) {
    this.real = real;
  }

  static SqsClient of(SqsClient real) {
    var with = new MovableMessages(real);
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments != null && arguments[0] instanceof Consumer<?>) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          if (arguments != null && arguments[0] instanceof StartMessageMoveTaskRequest start) {
            return with.start(start);
          }
          if (arguments != null && arguments[0] instanceof ListMessageMoveTasksRequest) {
            return with.tasks();
          }
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (SqsClient)
        Proxy.newProxyInstance(
            SqsClient.class.getClassLoader(), new Class<?>[] {SqsClient.class}, handler);
  }

  private StartMessageMoveTaskResponse start(StartMessageMoveTaskRequest asked) {
    moved = 0;
    var from = url(asked.sourceArn());
    for (var some = receive(from); !some.isEmpty(); some = receive(from)) {
      for (var message : some) {
        real.sendMessage(
            it -> it.queueUrl(url(asked.destinationArn())).messageBody(message.body()));
        real.deleteMessage(it -> it.queueUrl(from).receiptHandle(message.receiptHandle()));
        moved++;
      }
    }
    return StartMessageMoveTaskResponse.builder().taskHandle("task").build();
  }

  private List<Message> receive(String queue) {
    return real.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(10)).messages();
  }

  private String url(String arn) {
    var name = arn.substring(arn.lastIndexOf(':') + 1);
    return real.getQueueUrl(it -> it.queueName(name)).queueUrl();
  }

  private ListMessageMoveTasksResponse tasks() {
    var task =
        ListMessageMoveTasksResultEntry.builder()
            .status("COMPLETED")
            .approximateNumberOfMessagesMoved(moved)
            .build();
    return ListMessageMoveTasksResponse.builder().results(task).build();
  }
}
