package dev.oarlock.local.doctor;

import dev.oarlock.aws.World;
import dev.oarlock.ingest.Gate;
import dev.oarlock.ingest.Intake;
import dev.oarlock.local.cli.Client;
import dev.oarlock.local.cli.Folders;
import dev.oarlock.local.cli.Instance;
import dev.oarlock.local.cli.NotRunning;
import dev.oarlock.slack.words.Phrases;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock doctor`: what is missing, stuck or silent, and what to do.
@Command(
    name = "doctor",
    description = "Checks machine, template, Slack, feeds, quarantine and dead letters.")
public final class Doctor implements Callable<Integer> {
  @Option(names = "--port", description = "port of the local instance (default: ${DEFAULT-VALUE})")
  private int port = 3000;

  @Option(names = "--aws", description = "looks at a deployed stack instead of this machine's")
  private boolean aws;

  @Option(names = "--stack", description = "its name (default: ${DEFAULT-VALUE})")
  private String stack = "oarlock";

  @Option(names = "--replay", description = "takes in again what is in quarantine")
  private boolean replay;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var findings = new ArrayList<Finding>();
    findings.add(MachineCheck.jdk());
    findings.addAll(MachineCheck.template(Folders.template()));
    if (aws) {
      try (var place = Place.deployed(stack)) {
        findings.addAll(QueueCheck.deployed(place.sqs(), stack));
        look(place, Instant.now(), findings);
      }
    } else {
      findings.add(MachineCheck.settings(System.getenv()));
      findings.addAll(MachineCheck.ports(port));
      findings.addAll(local());
    }
    findings.forEach(finding -> out().println(finding.line()));
    out().flush();
    return findings.stream().anyMatch(Finding::isBad) ? 1 : 0;
  }

  private List<Finding> local() {
    var findings = new ArrayList<Finding>();
    try {
      var status = new Client(Instance.on(port)).status();
      var api = status.path("slackApi").asText();
      findings.add(new SlackCheck(api, System.getenv()).finding());
      findings.addAll(QueueCheck.local(status));
      try (var place = Place.local(status.path("urls").path("dynamodb").asText())) {
        look(place, Instant.parse(status.path("now").asText()), findings);
      }
    } catch (NotRunning _) {
      findings.add(SlackCheck.of(System.getenv()).finding());
    }
    return findings;
  }

  /// `now` is the business's moment, which is another than the clock's when the instance looks at
  /// an old day.
  private void look(Place place, Instant now, List<Finding> findings) {
    if (replay) {
      findings.add(replayed(place, now));
    }
    findings.addAll(new TableCheck(place.dynamo(), place.table(), now).findings());
  }

  private static Finding replayed(Place place, Instant now) {
    var env = Map.of("TABLE_NAME", place.table());
    var world =
        new World(env, Clock.fixed(now, ZoneOffset.UTC), place.dynamo(), place.noBus(), _ -> {});
    var taken =
        new Gate(world)
            .retry().stream()
                .filter(it -> it instanceof Intake.Accepted || it instanceof Intake.Duplicate)
                .count();
    return Finding.good(
        "replay", Phrases.counted(taken, "signal") + " left quarantine for the log");
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
