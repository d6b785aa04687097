package dev.oarlock.local.cli;

import dev.oarlock.local.LocalCloud;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A local cloud that other commands can find, until the process is told to stop.
public final class Serving {
  private static final Duration LAST_CALL = Duration.ofSeconds(20);

  private final LocalCloud cloud;
  private final Instance instance;

  private Serving(LocalCloud cloud, Instance instance) {
    this.cloud = cloud;
    this.instance = instance;
  }

  /// Lets other commands find the cloud by its port.
  public static Serving announce(LocalCloud cloud) {
    var secret = cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", "");
    var data = cloud.setup().data().map(Object::toString).orElse("");
    var pid = ProcessHandle.current().pid();
    var instance = new Instance(cloud.setup().port(), cloud.url(), data, pid, secret);
    instance.announce();
    return new Serving(cloud, instance);
  }

  /// Where to reach it.
  public void print(PrintWriter out) {
    out.println("Slack     " + cloud.url() + "/slack/events");
    out.println("Bus       " + cloud.url());
    out.println("DynamoDB  " + cloud.databaseUrl());
  }

  /// Serves until SIGTERM or Ctrl-C, then finishes what is under way and closes.
  public void untilStopped() throws InterruptedException {
    var stopping = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
    stopping.await();
    close();
    stopped.countDown();
  }

  /// What cannot be finished now stays in the journal and goes on at the next start.
  public void close() {
    instance.retire();
    try {
      cloud.drain(LAST_CALL);
    } catch (IllegalStateException e) {
      cloud.setup().lines().accept(String.valueOf(e.getMessage()));
    }
    cloud.close();
  }

  private static void stop(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
