package dev.oarlock.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.slack.http.RequestSignature;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.slack.access.AccessRefusal;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.view.access.AccessRefusalView;
import dev.oarlock.slack.view.lookup.AccountNotFoundView;
import dev.oarlock.testing.FakeApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AskCommandTest {
  private static final String SECRET = "secret-of-the-instance";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSignatureIsTheOneSlackMakes() {
    var slacks = new SlackSignature.Generator("secret").generate("1795348800", "a=b&c=%C3%A4");

    assertThat(RequestSignature.of("secret", 1_795_348_800L, "a=b&c=%C3%A4")).isEqualTo(slacks);
  }

  @Test
  void anAnswerIsPrintedAsSlackShowsIt() throws IOException {
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"*Acme*: 34\"}")) {
      int exit = ask(app, "/health acme", "--as", "dana", "--channel", "#gong");

      assertThat(err).asString().isEmpty();
      assertThat(out).asString().isEqualToIgnoringNewLines("Acme: 34");
      assertThat(exit).isZero();
      var form = app.heard().getFirst();
      assertThat(form)
          .containsEntry("command", "/health")
          .containsEntry("text", "acme")
          .containsEntry("user_name", "dana")
          .containsEntry("user_id", "U000000DANA")
          .containsEntry("channel_name", "gong")
          .containsEntry("is_enterprise_install", "false")
          .containsKeys("token", "team_id", "team_domain", "channel_id", "api_app_id")
          .containsKeys("response_url", "trigger_id");
    }
  }

  @Test
  void whatIsNoCommandIsAQuestionAboutHealth() throws IOException {
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"*Acme*: 34\"}")) {
      ask(app, "how is acme doing?");
      ask(app, "forecast acme");

      assertThat(app.heard().getFirst())
          .containsEntry("command", "/health")
          .containsEntry("text", "how is acme doing?");
      assertThat(app.heard().getLast())
          .containsEntry("command", "/forecast")
          .containsEntry("text", "acme");
    }
  }

  @Test
  void aDeployedOneIsAskedForListsOnly() throws IOException {
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"*Acme*: 34\"}")) {
      assertThat(ask(app, "/health acme", "--aws")).isOne();

      assertThat(err).asString().contains("--csv");
      assertThat(app.heard()).isEmpty();
    }
  }

  @Test
  void aListIsExportedForNobodyWhomSlackWouldNotAnswer() throws IOException {
    var refusal = SlackMessage.sure(AccessRefusalView.of(AccessRefusal.GUEST)).text();
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"" + refusal + "\"}")) {
      assertThat(ask(app, "/health red", "--csv", "--as", "guestmary")).isOne();

      assertThat(err).asString().contains("you are a guest here");
      assertThat(out).asString().isEmpty();
      assertThat(app.heard().getFirst()).containsEntry("user_name", "guestmary");
    }
  }

  @Test
  void aScriptLearnsThatNoAccountGoesByTheName() throws IOException {
    var missed = SlackMessage.sure(AccountNotFoundView.of("nobody", List.of(), "choose")).text();
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"" + missed + "\"}")) {
      assertThat(ask(app, "/health nobody")).isOne();

      assertThat(out).asString().contains("No account is called “nobody”");
    }
  }

  @Test
  void jsonIsTheMessageItself() throws IOException {
    try (var app = FakeApp.answering(SECRET, _ -> "{\"text\":\"*Acme*: 34\"}")) {
      ask(app, "/health acme", "--json");

      assertThat(SlackJson.read(out.toString()).path("text").asText()).isEqualTo("*Acme*: 34");
    }
  }

  @Test
  void anAnswerThatComesLaterIsPrintedToo() throws IOException {
    try (var app =
        FakeApp.answering(
            SECRET, form -> FakeApp.later(form.get("response_url"), "{\"text\":\"later\"}"))) {
      assertThat(ask(app, "/digest")).isZero();
      assertThat(out).asString().isEqualToIgnoringNewLines("later");
    }
  }

  @Test
  void nobodyThereIsExplained() throws IOException {
    int port;
    try (var app = FakeApp.answering(SECRET, _ -> "")) {
      port = app.port();
    }

    int exit = run(List.of("/health acme", "--port", "" + port));

    assertThat(exit).isEqualTo(1);
    assertThat(err).asString().contains("./oarlock up");
  }

  private int ask(FakeApp app, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--port", "" + app.port()));
    var instance = new RunningInstance(app.port(), app.url().toString(), "", 1, SECRET);
    instance.register();
    try {
      return run(all);
    } finally {
      instance.unregister();
    }
  }

  private int run(List<String> arguments) {
    return new CommandLine(new AskCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
