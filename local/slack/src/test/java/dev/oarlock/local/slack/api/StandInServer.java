package dev.oarlock.local.slack.api;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.state.ChannelPosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Executors;

/// The stand-in on a free port of this machine, for a test.
public record StandInServer(SlackStandIn slack, HttpServer server) implements AutoCloseable {
  public static StandInServer start(Clock clock, int burst) throws IOException {
    var workspace =
        LocalWorkspace.onLaptop()
            .withChannelsOf("#customer-health #gong")
            .with(WorkspaceChannel.notJoined("secret"));
    return start(workspace, clock, burst);
  }

  static StandInServer start(LocalWorkspace workspace, Clock clock, int burst) throws IOException {
    var slack = new SlackStandIn(workspace, ChannelPosts.inMemory(clock), clock, burst);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack-api/", slack);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new StandInServer(slack, server);
  }

  public String url() {
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
