package dev.oarlock.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.Posts;
import dev.oarlock.local.slack.SlackStandIn;
import dev.oarlock.local.slack.Workspace;
import dev.oarlock.local.template.TemplateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// The whole way on what AWS's own clients talk to: an event goes on the bus, a message comes out
/// in Slack.
class AwsPathTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Map<String, String> TODAY = Map.of("at", "2026-11-20");

  private final Deployment deployment = Deployment.read();
  private Cloud cloud;
  private Stack stack;
  private HttpServer server;
  private SlackStandIn slack;
  private Running oarlock;

  @BeforeEach
  void start() throws IOException {
    var found = Cloud.find();
    if (found.isEmpty()) {
      System.out.println(
          "skipped: no Docker and no AWS_ENDPOINT_URL, so nothing ran on AWS's own interfaces");
    }
    assumeTrue(found.isPresent(), "no Docker and no AWS_ENDPOINT_URL");
    cloud = found.get();
    stack = new Stack(TemplateFile.read(Deployment.file(), Map.of()), cloud);
    startSlack();
    oarlock = new Running(TemplateFile.read(Deployment.file(), settings()), stack, cloud, CLOCK);
  }

  private void startSlack() throws IOException {
    var channels = deployment.root().path("Parameters").toString();
    var workspace = Workspace.onLaptop().withChannelsOf(channels);
    slack = new SlackStandIn(workspace, Posts.inMemory(CLOCK), CLOCK, 100);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack-api/", slack);
    server.start();
  }

  private Map<String, String> settings() {
    return Map.of(
        "TABLE_NAME", stack.tableName(),
        "BUS_NAME", stack.busName(),
        "SLACK_API_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/slack-api/",
        "SLACK_BOT_TOKEN", slack.workspace().botToken(),
        "SLACK_SIGNING_SECRET", slack.workspace().signingSecret());
  }

  @AfterEach
  void stop() {
    if (cloud != null) {
      oarlock.close();
      server.stop(0);
      stack.close();
      cloud.close();
    }
  }

  @Test
  void anEventOnTheBusBecomesAMessageInSlack() throws Exception {
    put("account-registered/ours.json", Map.of());
    put("contract-changed/new.json", Map.of());
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    put("contact-changed/sponsor-left.json", TODAY);
    oarlock.settle();

    assertThat(slack.posts("#gong")).singleElement().asString().contains("Acme");
    assertThat(slack.posts("#customer-health")).singleElement().asString().contains("Acme");
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  @Test
  void theSameEventTwiceIsSaidOnce() throws Exception {
    put("account-registered/ours.json", Map.of());
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    put("milestone-reached/first-value.json", TODAY);
    oarlock.settle();
    put("milestone-reached/first-value.json", TODAY);
    oarlock.settle();

    assertThat(slack.posts("#gong")).hasSize(1);
  }

  @Test
  void theDigestAndAPassedDayStayInTheirRoles() throws Exception {
    put("account-registered/ours.json", Map.of());
    put("contract-changed/new.json", Map.of());
    oarlock.settle();

    oarlock.invoke("PassTime", Running.daily());
    oarlock.settle();
    oarlock.invoke("SendDigest", Running.daily());

    assertThat(slack.posts("#customer-health")).isNotEmpty();
    assertThat(oarlock.beyondTheirRoles(deployment)).isEmpty();
  }

  /// Puts a sample of `events/` on the bus, with some fields of its detail changed.
  private void put(String sample, Map<String, String> changes) throws IOException {
    var file = Deployment.house().resolve("events").resolve(sample).toFile();
    var event = new ObjectMapper().readTree(file);
    var detail = (ObjectNode) event.path("detail");
    changes.forEach(detail::put);
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(stack.busName())
            .source(event.path("source").asText())
            .detailType(event.path("detail-type").asText())
            .detail(detail.toString())
            .build();
    try (var bus = cloud.bus()) {
      assertThat(bus.putEvents(b -> b.entries(entry)).failedEntryCount()).isZero();
    }
  }
}
