package dev.oarlock.cli.mend;

import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
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
    if (target.isDeployed()) {
      try (var sqs = queues.get()) {
        var move = new DeadLetterMove(sqs, target.stack(), err());
        for (var name : names) {
          print(name, move.move(name));
        }
      }
      return 0;
    }
    var instance = new InstanceClient(RunningInstance.on(target.port()));
    names.forEach(name -> print(name, instance.redrive(DeadLetterMove.deadLetters(name))));
    return 0;
  }

  private void print(String name, int moved) {
    out().println("%s: %s moved back.".formatted(name, EnglishPhrases.counted(moved, "message")));
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
