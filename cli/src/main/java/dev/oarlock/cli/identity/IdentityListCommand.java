package dev.oarlock.cli.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.domain.dataquality.identity.IdentityQuestion;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock identity list`: what waits for which ids.
@Command(
    name = "list",
    description = "Lists the ids for which signals wait because nobody has said whose they are.")
final class IdentityListCommand extends CliCommand {
  @Option(names = "--ignored", description = "those that are ignored instead")
  private boolean ignored;

  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() {
    try (var open = MendTarget.open(target, "IngestSignal")) {
      var now = open.appContext().clock().instant();
      var found =
          IdentityQuestions.of(open.appContext()).all().stream()
              .filter(it -> ignored ? !it.isOpen(now) && it.answer().isPresent() : it.isOpen(now))
              .map(IdentityQuestion::waiting)
              .toList();
      if (json.isSet()) {
        return printJson(json(found));
      }
      if (found.isEmpty()) {
        out().println(ignored ? "Nothing waits that is ignored." : "Nobody is unknown.");
      }
      found.forEach(this::print);
      return 0;
    }
  }

  private void print(WaitingIdentity waiting) {
    out()
        .println(
            "%s  %s since %s: %s%s"
                .formatted(
                    IdentityAnswerCommand.name(waiting.identity()),
                    EnglishPhrases.counted(waiting.count(), "signal"),
                    waiting.since().map(it -> it.truncatedTo(ChronoUnit.SECONDS)).orElseThrow(),
                    waiting.waiting().entrySet().stream()
                        .map(it -> it.getKey().label() + " " + it.getValue())
                        .collect(Collectors.joining(", ")),
                    waiting.hints().all().isEmpty()
                        ? ""
                        : "; says: " + String.join(", ", waiting.hints().all())));
  }

  private static ArrayNode json(List<WaitingIdentity> all) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var waiting : all) {
      var node =
          array
              .addObject()
              .put("system", waiting.identity().system())
              .put("id", waiting.identity().id())
              .put("signals", waiting.count());
      waiting.since().ifPresent(since -> node.put("since", since.toString()));
      var types = node.putObject("types");
      waiting.waiting().forEach((type, count) -> types.put(type.word(), count));
      waiting.hints().names().forEach(node.putArray("names")::add);
      waiting.hints().domains().forEach(node.putArray("domains")::add);
    }
    return array;
  }
}
