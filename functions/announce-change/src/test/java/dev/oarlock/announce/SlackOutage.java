package dev.oarlock.announce;

import com.sun.net.httpserver.HttpServer;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// The function between the Slack stand-in and a queue that brings back what was handed back, on a
/// clock that the test moves. Slack is waited for a tenth of a second.
final class SlackOutage implements AutoCloseable {
  private static final Duration VISIBILITY = Duration.ofMinutes(6);
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final String ROUTES =
      """
      {"default":"#customer-health","gong":"#gong","ops":"#ops","leads":"#leads"}
      """;

  final List<String> log = new ArrayList<>();
  final SlackStandIn slack;
  final LocalTable table = LocalTable.empty();
  private final HttpServer server;
  private final AppContext appContext;
  private final AnnounceChange handler;
  private final Map<String, Waiting> queue = new LinkedHashMap<>();
  private Instant now = Instant.parse("2026-11-22T08:30:00Z");

  private record Waiting(String body, Instant visibleAt, int receives) {}

  SlackOutage() {
    this(LocalWorkspace.onLaptop().withChannelsOf(ROUTES + " #saffron #acme"));
  }

  SlackOutage(LocalWorkspace workspace) {
    var clock = clock();
    slack = new SlackStandIn(workspace, ChannelPosts.inMemory(clock), clock, 100);
    server = start();
    var settings =
        new HashMap<>(
            AnnouncementFixture.settings(
                table,
                "http://127.0.0.1:" + server.getAddress().getPort() + SlackStandIn.PATH,
                ROUTES));
    settings.put("SLACK_BOT_TOKEN", workspace.botToken());
    appContext =
        new AppContext(
            Map.copyOf(settings), clock, table.dynamo(), new RecordingEventBus(), log::add);
    handler = new AnnounceChange(appContext, this::pass, PATIENCE);
  }

  private HttpServer start() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(SlackStandIn.PATH, slack);
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Clock clock() {
    return InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
  }

  AppContext appContext() {
    return appContext;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// Published now, and received at once.
  void announce(Announcement announcement) {
    var event = JsonTree.object().put("version", "0").put("id", "e-" + announcement.id());
    event.put("detail-type", announcement.type()).put("source", "oarlock");
    event.put("time", now.toString());
    event.set(
        "detail",
        dev.oarlock.aws.bus.AnnouncementJson.write(announcement).put("correlation", "signal-1"));
    queue.put(announcement.id(), new Waiting(JsonTree.write(event), now, 0));
    receive();
  }

  /// Lets time pass, with every redelivery that comes due in it.
  void wait(Duration time) {
    for (var end = now.plus(time); now.isBefore(end); pass(Duration.ofMinutes(1))) {
      receive();
    }
  }

  /// The messages that the queue still holds.
  int waiting() {
    return queue.size();
  }

  int mostReceives() {
    return queue.values().stream().mapToInt(Waiting::receives).max().orElse(0);
  }

  List<ChannelPost> posts(String channel) {
    return slack.posts(channel);
  }

  /// All that is visible comes as one batch, oldest first.
  private void receive() {
    var due = new LinkedHashMap<>(queue);
    due.values().removeIf(message -> message.visibleAt().isAfter(now));
    if (!due.isEmpty()) {
      receive(due);
    }
  }

  private void receive(Map<String, Waiting> due) {
    var batch = JsonTree.object();
    var records = batch.putArray("Records");
    due.forEach(
        (id, message) -> records.addObject().put("messageId", id).put("body", message.body()));
    var received = now;
    var answer =
        AnnouncementFixture.answer(handler, AnnouncementFixture.stream(JsonTree.write(batch)));
    due.forEach((id, message) -> {
      if (answer.contains('"' + id + '"')) {
        var visible = received.plus(VISIBILITY);
        queue.put(id, new Waiting(message.body(), visible, message.receives() + 1));
      } else {
        queue.remove(id);
      }
    });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
