package dev.oarlock.local.cloud;

import dev.oarlock.local.cloud.queue.AsyncInvoker;
import dev.oarlock.local.cloud.queue.QueuePoller;
import dev.oarlock.local.cloud.runtime.BackgroundLoop;
import dev.oarlock.local.cloud.schedule.ScheduleRunner;
import dev.oarlock.local.cloud.stream.StreamPoller;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// Everything that starts functions by itself.
record CloudPollers(
    List<StreamPoller> streams, ScheduleRunner schedules, List<BackgroundLoop> loops)
    implements AutoCloseable {

  static CloudPollers start(LocalCloud cloud) {
    var template = cloud.template();
    var clock = cloud.setup().clock();
    var loops = new ArrayList<BackgroundLoop>();
    for (var source : template.queueSources()) {
      loops.addAll(QueuePoller.start(source, cloud.queues(), cloud.functions(), clock).loops());
    }
    for (var function : template.functions()) {
      loops.add(AsyncInvoker.start(function, cloud.queues(), cloud.functions(), clock).loop());
    }
    var streams = template.streamSources().stream().map(s -> stream(cloud, s)).toList();
    streams.forEach(stream -> loops.add(stream.loop()));
    var schedules = schedules(cloud);
    loops.add(schedules.loop());
    return new CloudPollers(streams, schedules, loops);
  }

  private static StreamPoller stream(LocalCloud cloud, CloudTemplate.StreamSource source) {
    var streamArn = streamArn(cloud.dynamo(), source.table());
    var context =
        new StreamPoller.PollerContext(
            cloud.database(),
            new DrainMonitor(cloud)::isTakenIn,
            cloud.functions(),
            cloud.queues(),
            cloud.setup().clock(),
            cloud.activity(),
            cloud.setup().retryPause(),
            cloud.setup().data());
    return StreamPoller.start(source, context, streamArn);
  }

  private static String streamArn(DynamoDbClient dynamo, String table) {
    try {
      return Optional.ofNullable(
              dynamo.describeTable(it -> it.tableName(table)).table().latestStreamArn())
          .orElseThrow(() ->
              new IllegalStateException("The table " + table + " has no stream to score from."));
    } catch (ResourceNotFoundException _) {
      throw new IllegalStateException(
          "ExistingTableName: there is no table %s here. There is: %s"
              .formatted(table, String.join(", ", dynamo.listTables().tableNames())));
    }
  }

  private static ScheduleRunner schedules(LocalCloud cloud) {
    return ScheduleRunner.start(
        cloud.template().schedules(),
        cloud.queues(),
        cloud.setup().clock(),
        cloud.setup().data().map(folder -> folder.resolve("schedules.json")),
        cloud.failures());
  }

  @Override
  public void close() {
    loops.forEach(BackgroundLoop::stop);
    loops.forEach(BackgroundLoop::close);
  }
}
