package dev.oarlock.local;

import dev.oarlock.local.queue.AsyncPoller;
import dev.oarlock.local.queue.QueuePoller;
import dev.oarlock.local.schedule.Schedules;
import dev.oarlock.local.stream.StreamPoller;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Loop;
import java.util.ArrayList;
import java.util.List;

/// Everything that starts functions by itself.
record Pollers(List<StreamPoller> streams, Schedules schedules, List<Loop> loops)
    implements AutoCloseable {

  static Pollers start(LocalCloud cloud) {
    var template = cloud.template();
    var clock = cloud.setup().clock();
    var loops = new ArrayList<Loop>();
    for (var source : template.queueSources()) {
      loops.addAll(QueuePoller.start(source, cloud.queues(), cloud.functions(), clock).loops());
    }
    for (var function : template.functions()) {
      loops.add(AsyncPoller.start(function, cloud.queues(), cloud.functions(), clock).loop());
    }
    var streams = template.streamSources().stream().map(s -> stream(cloud, s)).toList();
    streams.forEach(stream -> loops.add(stream.loop()));
    var schedules = schedules(cloud);
    loops.add(schedules.loop());
    return new Pollers(streams, schedules, loops);
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
    loops.forEach(Loop::stop);
    loops.forEach(Loop::close);
  }
}
