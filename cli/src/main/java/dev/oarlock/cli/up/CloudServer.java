package dev.oarlock.cli.up;

import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;
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
    // also where it breaks while it loads, or is told to end before it serves
    Runtime.getRuntime().addShutdownHook(new Thread(instance::unregister));
    return new CloudServer(cloud, instance);
  }

  /// Where to reach it.
  public void print(PrintWriter out) {
    out.println("Page      " + page());
    out.println("Slack     " + cloud.url() + "/slack/events");
    out.println("Bus       " + cloud.url());
    out.println("DynamoDB  " + cloud.databaseUrl());
  }

  /// What is posted to another Slack is not on the page, which shows the one of this process.
  private String page() {
    var own = cloud.url() + SlackStandIn.PATH;
    var slack = cloud.slackEnvironment().getOrDefault("SLACK_API_URL", SlackClients.API_URL);
    return slack.equals(own)
        ? cloud.url()
        : cloud.url() + " (answers commands; what is posted goes to " + slack + ")";
  }

  /// Asks for help once: whoever asks first need not wait for the function to start, and is not
  /// refused because Slack's stand-in was too slow to say who they are. A real Slack knows nobody
  /// of ours.
  void warmUp() {
    if (cloud.setup().environment().containsKey("SLACK_BOT_TOKEN")) {
      return;
    }
    try {
      cloud.slashCommands().text("/health help");
    } catch (IOException e) {
      cloud.setup().logLines().accept("warming up: " + e.getMessage());
    }
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
