package dev.oarlock.local.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.people.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Executors;

/// The stand-in on a free port of this machine, for a test.
record StandInServer(SlackStandIn slack, HttpServer server) implements AutoCloseable {
  static StandInServer start(Clock clock, int burst) throws IOException {
    var workspace =
        Workspace.onLaptop()
            .withChannelsOf("#customer-health #gong")
            .with(new Channel("secret", false, false));
    var slack = new SlackStandIn(workspace, Posts.inMemory(clock), clock, burst);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack-api/", slack);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new StandInServer(slack, server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/slack-api/";
  }

  MethodsClient client() {
    return client(slack.workspace().botToken());
  }

  MethodsClient client(String token) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url());
    config.setStatsEnabled(false);
    return Slack.getInstance(config).methods(token);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
