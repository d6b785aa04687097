package dev.oarlock.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.util.Optional;

/// How things stand, for the command line and for doctors.
final class CloudStatus {
  private static final int LATEST = 20;
  private final LocalCloud cloud;
  private final DrainMonitor drain;

  CloudStatus(LocalCloud cloud) {
    this.cloud = cloud;
    this.drain = new DrainMonitor(cloud);
  }

  JsonNode json() {
    var status = StrictJson.object().put("idle", drain.isIdle());
    status.put("template", cloud.setup().template().toString());
    cloud.setup().data().ifPresent(folder -> status.put("data", folder.toString()));
    var room = cloud.queues().room();
    if (!room.isLeft()) {
      status.put("diskFull", room.complaint());
    }
    status.put("bus", cloud.busName());
    status.put("now", cloud.now().toString());
    status.put("today", cloud.today().toString());
    status.put("slackApi", cloud.slackConnection().apiUrl());
    urls(status.putObject("urls"));
    functions(status);
    queues(status);
    streams(status);
    schedules(status);
    failures(status.putObject("failures"));
    cloud.metrics().counts().forEach(status.putObject("metrics")::put);
    return status;
  }

  private void urls(ObjectNode urls) {
    urls.put("slack", cloud.url() + "/slack/events");
    urls.put("bus", cloud.url());
    urls.put("dynamodb", cloud.databaseUrl());
  }

  private void functions(ObjectNode status) {
    var list = status.putArray("functions");
    for (var function : cloud.template().functions()) {
      var one =
          list.addObject()
              .put("id", function.id())
              .put("handler", function.handler())
              .put("present", FunctionRuntime.isOnClasspath(function));
      var settings = one.putObject("settings");
      function.environment().forEach((name, value) -> settings.put(name, shown(name, value)));
    }
  }

  /// What is secret is not told to whoever asks for the status.
  private static String shown(String name, String value) {
    return name.endsWith("_SECRETS") ? "set" : value;
  }

  private void queues(ObjectNode status) {
    var list = status.putArray("queues");
    for (var queue : cloud.queues().all()) {
      list.addObject()
          .put("id", queue.id())
          .put("deadLetters", !drain.hasConsumer(queue))
          .put("messages", queue.depth());
    }
  }

  private void streams(ObjectNode status) {
    var list = status.putArray("streams");
    for (var stream : cloud.pollers().streams()) {
      var one =
          list.addObject()
              .put("function", stream.function())
              .put("lag", stream.lag())
              .put("idleRounds", stream.idleRounds());
      stream.behindSince().ifPresent(since -> one.put("behindSince", since.toString()));
      stream.readFailure().ifPresent(reason -> one.put("unread", reason));
    }
  }

  private void schedules(ObjectNode status) {
    var list = status.putArray("schedules");
    var next = cloud.pollers().schedules().next();
    for (var schedule : cloud.template().schedules()) {
      var one = list.addObject().put("id", schedule.id()).put("expression", schedule.expression());
      one.put("zone", schedule.zone().getId());
      next.getOrDefault(schedule.id(), Optional.empty())
          .ifPresent(time -> one.put("next", time.toString()));
    }
  }

  private void failures(ObjectNode failures) {
    var all = cloud.failures();
    failures.put("count", all.count());
    var latest = failures.putArray("latest");
    all.latest().stream()
        .skip(Math.max(0, all.latest().size() - LATEST))
        .forEach(one ->
            latest
                .addObject()
                .put("function", one.function())
                .put("time", one.time())
                .put("reason", one.reason()));
  }
}
