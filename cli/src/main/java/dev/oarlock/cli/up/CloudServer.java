package dev.oarlock.cli.up;

import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A local cloud that other commands can find, until the process is told to stop.
public final class CloudServer {
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  private final LocalCloud cloud;
  private final RunningInstance instance;

  private CloudServer(LocalCloud cloud, RunningInstance instance) {
    this.cloud = cloud;
    this.instance = instance;
  }

  /// Lets other commands find the cloud by its port.
  public static CloudServer register(LocalCloud cloud) {
    var secret = cloud.slackEnvironment().getOrDefault("SLACK_SIGNING_SECRET", "");
    var data = cloud.setup().data().map(Object::toString).orElse("");
    var pid = ProcessHandle.current().pid();
    var instance = new RunningInstance(cloud.setup().port(), cloud.url(), data, pid, secret);
    instance.register();
    return new CloudServer(cloud, instance);
  }

  /// Where to reach it.
  public void print(PrintWriter out) {
    out.println("Slack     " + cloud.url() + "/slack/events");
    out.println("Bus       " + cloud.url());
    out.println("DynamoDB  " + cloud.databaseUrl());
  }

  /// Serves until SIGTERM or Ctrl-C, then finishes what is under way and closes.
  public void awaitShutdown() throws InterruptedException {
    var stopping = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
    stopping.await();
    close();
    stopped.countDown();
  }

  /// What cannot be finished now stays in the journal and goes on at the next start.
  public void close() {
    instance.unregister();
    try {
      cloud.drain(SHUTDOWN_TIMEOUT);
    } catch (IllegalStateException e) {
      cloud.setup().logLines().accept(String.valueOf(e.getMessage()));
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
