package dev.oarlock.cli.mend;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// `oarlock redrive`: dead letters go back to the queue that they came from.
@Command(
    name = "redrive",
    description =
        "Moves dead letters back to their queue, after their cause was mended: a signal is stored"
            + " once under its id, an announcement is posted once under its own.")
public final class RedriveCommand extends CliCommand {
  private static final List<String> QUEUES = List.of("SignalQueue", "AnnounceQueue", "DigestQueue");

  @Parameters(
      paramLabel = "QUEUE",
      arity = "0..1",
      description = "SignalQueue, AnnounceQueue or DigestQueue (default: all)")
  private @Nullable String queue;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private TargetOptions target = new TargetOptions();

  private final Supplier<SqsClient> queues;

  public RedriveCommand() {
    this(() -> SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build());
  }

  /// `queues` are those of deployed stacks.
  public RedriveCommand(Supplier<SqsClient> queues) {
    this.queues = queues;
  }

  @Override
  public Integer call() throws InterruptedException {
    var names = queue == null ? QUEUES : List.of(named(queue));
    var moved = target.isDeployed() ? moveInStack(names) : moveInInstance(names);
    var result = JsonTree.object();
    moved.forEach(result::put);
    return print(json, result, moved.entrySet().stream().map(RedriveCommand::line).toList());
  }

  private Map<String, Integer> moveInStack(List<String> names) throws InterruptedException {
    var moved = new LinkedHashMap<String, Integer>();
    try (var sqs = queues.get()) {
      var move = new DeadLetterMove(sqs, target.stack(), err());
      for (var name : names) {
        moved.put(name, move.move(name));
      }
    }
    return moved;
  }

  private Map<String, Integer> moveInInstance(List<String> names) {
    var instance = new InstanceClient(RunningInstance.on(target.port()));
    var moved = new LinkedHashMap<String, Integer>();
    names.forEach(name -> moved.put(name, instance.redrive(DeadLetterMove.deadLetters(name))));
    return moved;
  }

  private static String line(Map.Entry<String, Integer> moved) {
    return "%s: %s moved back."
        .formatted(moved.getKey(), EnglishPhrases.counted(moved.getValue(), "message"));
  }

  private static String named(String typed) {
    return QUEUES.stream()
        .filter(it -> it.equals(typed) || DeadLetterMove.deadLetters(it).equals(typed))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Only "
                    + EnglishPhrases.join(QUEUES)
                    + " have dead letters that can go back, not "
                    + typed
                    + ". docs/operate.md says what to do about the others."));
  }
}
