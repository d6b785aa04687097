package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;
import dev.oarlock.local.slack.show.MessageText;
import dev.oarlock.local.slack.show.ModalText;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oarlock ask "/health acme"`: a slash command, signed and sent as Slack does, and its answer.
@Command(
    name = "ask",
    description = "Run a slash command as Slack would and print what Slack would show.")
public final class Ask implements Callable<Integer> {
  private static final Duration LATER = Duration.ofSeconds(3);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "Such as \"/health acme\".")
  private List<String> command = List.of();

  @Option(names = "--as", paramLabel = "USER", description = "Who asks (default: you).")
  private String person = "you";

  @Option(names = "--channel", paramLabel = "C", description = "Where (default: #general).")
  private String channel = "general";

  @Option(names = "--json", description = "Print the raw message.")
  private boolean json;

  @Option(names = "--port", paramLabel = "N", description = "The port of the running instance.")
  private int port = 3000;

  @Override
  public Integer call() {
    var instance = new Instance(port);
    try (var answers = LateAnswers.listen()) {
      var speaker = new Speaker(new Person(person), Channel.named(channel));
      var reach = new Reach(answers.url(), instance.trigger(speaker.person()));
      var form = speaker.command(String.join(" ", command), reach);
      var answer = instance.app(System.getenv()).send(form);
      return print(answer, () -> later(instance, reach, answers));
    } catch (IOException e) {
      return fail(instance.advice(e));
    } catch (IllegalArgumentException e) {
      return fail("Cannot ask that: " + e.getMessage());
    }
  }

  /// What an answer without words led to: a modal, or words that come later.
  private static Optional<JsonNode> later(Instance instance, Reach reach, LateAnswers answers) {
    try {
      return instance.modal(reach.triggerId()).or(() -> answers.next(LATER));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private int print(HttpResponse<String> answer, Supplier<Optional<JsonNode>> later) {
    if (answer.statusCode() != 200) {
      return fail(explained(answer));
    }
    var direct = Optional.of(answer.body()).filter(body -> !body.isBlank()).map(Desk::message);
    var message = direct.or(later);
    message.ifPresent(this::print);
    return message.isPresent() ? 0 : fail("The app took the command and said nothing.");
  }

  private void print(JsonNode message) {
    spec.commandLine().getOut().println(json ? Json.pretty(message) : text(message));
  }

  private static String text(JsonNode shown) {
    return ModalText.isModal(shown) ? ModalText.of(shown) : MessageText.of(shown);
  }

  static String explained(HttpResponse<String> answer) {
    if (answer.statusCode() == 503) {
      return answer.body();
    }
    var reasons =
        Map.of(
            401,
                "the signature was refused: set SLACK_SIGNING_SECRET to the secret of the instance",
            403,
                "the signature was refused: set SLACK_SIGNING_SECRET to the secret of the instance",
            404, "nothing is mounted at /slack/events: is that an Oarlock?");
    var reason = reasons.getOrDefault(answer.statusCode(), "Slack would show an error");
    return "HTTP " + answer.statusCode() + ", " + reason + ". " + answer.body().strip();
  }

  private int fail(String why) {
    spec.commandLine().getErr().println(why);
    return 1;
  }
}
