package dev.oarlock.local;

import dev.oarlock.local.queue.AsyncPoller;
import dev.oarlock.local.queue.QueuePoller;
import dev.oarlock.local.schedule.Schedules;
import dev.oarlock.local.stream.StreamPoller;
import dev.oarlock.local.template.Template;
import java.util.ArrayList;
import java.util.List;

/// Everything that starts functions by itself.
record Pollers(List<StreamPoller> streams, Schedules schedules, List<AutoCloseable> others)
    implements AutoCloseable {

  static Pollers start(LocalCloud cloud) {
    var template = cloud.template();
    var others = new ArrayList<AutoCloseable>();
    var clock = cloud.setup().clock();
    template
        .queueSources()
        .forEach(s -> others.add(QueuePoller.start(s, cloud.queues(), cloud.functions(), clock)));
    template
        .functions()
        .forEach(f -> others.add(AsyncPoller.start(f, cloud.queues(), cloud.functions(), clock)));
    var streams = template.streamSources().stream().map(s -> stream(cloud, s)).toList();
    return new Pollers(streams, schedules(cloud), others);
  }

  private static StreamPoller stream(LocalCloud cloud, Template.StreamSource source) {
    var table = cloud.dynamo().describeTable(b -> b.tableName(source.table())).table();
    var around =
        new StreamPoller.Surroundings(
            cloud.database().streams(),
            cloud.functions(),
            cloud.queues(),
            cloud.setup().clock(),
            cloud.pulse(),
            cloud.setup().pause(),
            cloud.setup().data());
    return StreamPoller.start(source, around, table.latestStreamArn());
  }

  private static Schedules schedules(LocalCloud cloud) {
    return Schedules.start(
        cloud.template().schedules(),
        cloud.queues(),
        cloud.setup().clock(),
        cloud.setup().data().map(folder -> folder.resolve("schedules.json")),
        cloud.failures());
  }

  @Override
  public void close() {
    schedules.close();
    streams.forEach(StreamPoller::close);
    for (var other : others) {
      try {
        other.close();
      } catch (Exception e) {
        throw new IllegalStateException("a poller does not stop", e);
      }
    }
  }
}
