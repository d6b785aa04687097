package dev.oarlock.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.export.TwoCustomers;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.NoteLogged;
import dev.oarlock.local.cloud.LocalCloud;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The command as a process of its own, asked by the protocol's own client.
class McpCommandTest {
  private static final List<String> ASKED = new ArrayList<>();
  private static LocalCloud cloud;
  private static RunningInstance instance;
  private static McpSyncClient client;
  private static boolean isWanted;

  @BeforeAll
  static void start() throws IOException {
    cloud = TwoCustomers.told(Clock.systemUTC());
    var secret = cloud.slack().workspace().signingSecret();
    var port = URI.create(cloud.url()).getPort();
    instance = new RunningInstance(port, cloud.url(), "", ProcessHandle.current().pid(), secret);
    instance.register();
    client =
        McpClient.sync(new StdioClientTransport(server(port), McpJsonDefaults.getMapper()))
            .capabilities(ClientCapabilities.builder().elicitation().build())
            .elicitation(question -> {
              ASKED.add(question.message());
              return ElicitResult.builder(
                      isWanted ? ElicitResult.Action.ACCEPT : ElicitResult.Action.DECLINE)
                  .build();
            })
            .build();
    client.initialize();
  }

  private static ServerParameters server(int port) {
    return ServerParameters.builder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString())
        .args(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            "dev.oarlock.cli.OarlockCommand",
            "mcp",
            "--port",
            "" + port)
        .build();
  }

  /// What this test runs on, however it was started.
  private static String classPath() {
    return McpCommand.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  @AfterAll
  static void stop() {
    client.close();
    instance.unregister();
    cloud.close();
  }

  @Test
  void anAgentFindsTheTools() {
    assertThat(client.listTools().tools())
        .extracting(Tool::name)
        .containsExactly(
            "find-account",
            "health",
            "why",
            "forecast",
            "at-risk",
            "renewals",
            "metrics",
            "log-note");
  }

  @Test
  void eachToolAnswersFromTheInstance() {
    assertThat(text("find-account", Map.of("name", "works"))).contains("\"quarry\"", "\"one\"");
    assertThat(text("health", Map.of("account", "works"))).contains("too little is known");
    assertThat(text("why", Map.of("account", "quarry"))).contains("first data on sentiment");
    assertThat(text("forecast", Map.of("account", "quarry"))).contains("within_90");
    assertThat(text("at-risk", Map.of())).contains("quarry").doesNotContain("copper");
    assertThat(text("renewals", Map.of("when", "in 60 days"))).contains("quarry", "copper");
    assertThat(
            text("metrics", Map.of("from", LocalDate.now(ZoneOffset.UTC).minusDays(30).toString())))
        .contains("\"opening\" : 105000");
  }

  @Test
  void whatIsNotThereIsAnError() {
    var answer = call("health", Map.of("account", "nobody"));

    assertThat(answer.isError()).isTrue();
    assertThat(text(answer)).contains("no account is called");
    assertThat(call("forecast", Map.of()).isError()).isTrue();
  }

  @Test
  void aNoteIsWrittenOnlyWhenTheUserSaysYes() {
    isWanted = false;
    var note = Map.<String, Object>of("account", "copper", "note", "Met their new CFO.");
    assertThat(text("log-note", note)).contains("Nothing was saved");
    cloud.drain();
    assertThat(notes()).isEmpty();

    isWanted = true;
    assertThat(text("log-note", note)).contains("Met their");
    cloud.drain();
    assertThat(notes()).hasSize(1);
    assertThat(ASKED)
        .hasSize(2)
        .allMatch(it -> it.contains("=Copper & Sons") && it.endsWith("Met their new CFO."));
  }

  private static List<NoteLogged> notes() {
    return TwoCustomers.table(cloud).log().ofAccount(new AccountId("copper")).stream()
        .filter(it -> it.signal() instanceof NoteLogged)
        .map(it -> (NoteLogged) it.signal())
        .toList();
  }

  private static String text(String tool, Map<String, Object> said) {
    return text(call(tool, said));
  }

  private static CallToolResult call(String tool, Map<String, Object> said) {
    return client.callTool(CallToolRequest.builder(tool).arguments(said).build());
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }
}
