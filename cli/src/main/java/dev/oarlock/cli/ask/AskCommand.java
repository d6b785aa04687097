package dev.oarlock.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.TerminalStyle;
import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.interaction.ChannelMember;
import dev.oarlock.local.slack.interaction.InteractionSender;
import dev.oarlock.local.slack.interaction.ResponseHandles;
import dev.oarlock.local.slack.interaction.SlashCommandClient;
import dev.oarlock.local.slack.terminal.MessageText;
import dev.oarlock.local.slack.terminal.ModalText;
import dev.oarlock.slack.access.AccessRefusal;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.view.access.AccessRefusalView;
import dev.oarlock.slack.view.lookup.AccountNotFoundView;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oarlock ask "/health acme"`: a slash command, signed and sent as Slack does, and its answer.
@Command(
    name = "ask",
    description = "Runs a slash command as Slack would and prints what Slack would show.")
public final class AskCommand extends CliCommand {
  private static final Duration LATE_ANSWER_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  /// A digest of a past week takes forty seconds and what sending it takes.
  private static final Duration FOLLOW_UP_TIMEOUT = Duration.ofSeconds(60);

  /// The slash lost on the way, as some shells do with it.
  private static final Set<String> COMMANDS =
      Set.of(
          "health",
          "forecast",
          "renewal",
          "metrics",
          "digest",
          "alerts",
          "gong",
          "escalate",
          "audit");

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "Such as \"/health acme\".")
  private List<String> command = List.of();

  @Option(
      names = "--as",
      paramLabel = "USER",
      description =
          "Who asks (default: you), also a guest (guestmary) or another company's (outsidermax);"
              + " with --aws a Slack user id.")
  private String person = "you";

  @Option(names = "--channel", paramLabel = "C", description = "Where (default: #general).")
  private String channel = "general";

  @Option(names = "--csv", description = "A list as CSV, whole, such as of \"/health red\".")
  private boolean csv;

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private TargetOptions instance = new TargetOptions();

  @Override
  public Integer call() {
    if (csv) {
      return export();
    }
    return instance.isDeployed()
        ? fail("Ask a deployed Oarlock in Slack; from here --aws gives lists, with --csv.")
        : RunningInstance.databaseAdvice(instance.port()).map(this::fail).orElseGet(this::ask);
  }

  /// All of a list that is asked for, from the table. A deployed one knows people by their Slack
  /// ids.
  private int export() {
    try {
      var refusal = instance.isDeployed() ? Optional.<String>empty() : refusal();
      return refusal.map(this::fail).orElseGet(this::list);
    } catch (IOException e) {
      return fail(new InstanceConnection(instance.port()).advice(e));
    } catch (IllegalArgumentException e) {
      return fail("Cannot ask that: " + e.getMessage());
    }
  }

  /// What they would be told in Slack instead of any answer.
  private Optional<String> refusal() throws IOException {
    var slack = new SlackInstance(new InstanceConnection(instance.port()));
    var speaker = new ChannelMember(new WorkspaceMember(person), WorkspaceChannel.named(channel));
    try (var answers = ResponseUrlListener.listen()) {
      var reach = new ResponseHandles(answers.url(), slack.trigger(speaker.person()));
      var answer = slack.app(System.getenv()).send(speaker.command("/health help", reach));
      var said = answer.statusCode() == 200 ? answer.body() : "";
      return Arrays.stream(AccessRefusal.values())
          .map(reason -> SlackMessage.sure(AccessRefusalView.of(reason)).text())
          .filter(text -> said.contains(text))
          .findFirst();
    }
  }

  /// What is no command is a question about health.
  private String slashCommand() {
    var typed = String.join(" ", command).strip();
    return typed.startsWith("/") || COMMANDS.contains(typed.split("\\s", 2)[0])
        ? typed
        : "/health " + typed;
  }

  private int list() {
    try (var table = instance.open()) {
      var user = instance.isDeployed() ? person : new WorkspaceMember(person).id();
      out().print(ListExport.of(table, System.getenv()).csv(slashCommand(), user));
      out().flush();
      return 0;
    }
  }

  private int ask() {
    var connection = new InstanceConnection(instance.port());
    var slack = new SlackInstance(connection);
    try (var answers = ResponseUrlListener.listen()) {
      var speaker = new ChannelMember(new WorkspaceMember(person), WorkspaceChannel.named(channel));
      var reach = new ResponseHandles(answers.url(), slack.trigger(speaker.person()));
      var form = speaker.command(slashCommand(), reach);
      var before = slack.requestsAtWork();
      var answer = slack.app(System.getenv()).send(form);
      var exit = print(answer, () -> lateAnswer(slack, reach, answers));
      printFollowUps(slack, answers, before);
      return exit;
    } catch (IOException e) {
      return fail(connection.advice(e));
    } catch (IllegalArgumentException e) {
      return fail("Cannot ask that: " + e.getMessage());
    }
  }

  /// What an answer without words led to: a modal, or words that come later.
  private static Optional<JsonNode> lateAnswer(
      SlackInstance slack, ResponseHandles reach, ResponseUrlListener answers) {
    try {
      return slack.modal(reach.triggerId()).or(() -> answers.next(LATE_ANSWER_TIMEOUT));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int print(HttpResponse<String> answer, Supplier<Optional<JsonNode>> later) {
    if (answer.statusCode() != 200) {
      return fail(SlashCommandClient.explainFailure(answer));
    }
    var direct =
        Optional.of(answer.body())
            .filter(body -> !body.isBlank())
            .map(InteractionSender::parseMessage);
    var message = direct.or(later);
    message.ifPresent(this::print);
    return message
        .map(said -> AccountNotFoundView.isSaidBy(said.path("text").asText()) ? 1 : 0)
        .orElseGet(() -> fail("The app took the command and said nothing."));
  }

  /// What a function says when it is done, such as the digest after "it is being written": whoever
  /// hung up before would leave it with nobody to tell. What was at work before is of others.
  private void printFollowUps(SlackInstance slack, ResponseUrlListener answers, int before)
      throws IOException {
    var end = System.nanoTime() + FOLLOW_UP_TIMEOUT.toNanos();
    while (slack.requestsAtWork() > before && System.nanoTime() - end < 0) {
      answers.next(POLL_INTERVAL).ifPresent(this::print);
    }
    for (var left = answers.next(Duration.ZERO);
        left.isPresent();
        left = answers.next(Duration.ZERO)) {
      print(left.get());
    }
  }

  private void print(JsonNode message) {
    out().println(json.isSet() ? SlackJson.pretty(message) : text(message));
  }

  private static String text(JsonNode shown) {
    var style = TerminalStyle.ofThisProcess();
    return ModalText.isModal(shown)
        ? ModalText.of(shown)
        : strongTitles(MessageText.wide(style.columns(), shown), style);
  }

  /// What is underlined is a title.
  private static String strongTitles(String text, TerminalStyle style) {
    var lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(at ->
            at + 1 < lines.size() && lines.get(at + 1).matches("═+")
                ? style.strong(lines.get(at))
                : lines.get(at))
        .collect(Collectors.joining("\n"));
  }
}
