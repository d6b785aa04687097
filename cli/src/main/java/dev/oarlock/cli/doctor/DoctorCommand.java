package dev.oarlock.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.command.TerminalStyle;
import dev.oarlock.cli.doctor.probe.DeployedServices;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.cli.doctor.probe.SlackCheck;
import dev.oarlock.cli.doctor.probe.StackCheck;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.InstanceNotRunning;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.ingest.SignalIntake;
import dev.oarlock.ingest.admission.IntakeResult;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// `oarlock doctor`: what is missing, stuck or silent, and what to do.
@Command(
    name = "doctor",
    description =
        "Checks this computer, template, Slack, signal sources, quarantine and dead letters.")
public final class DoctorCommand extends CliCommand {
  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private TargetOptions instance = new TargetOptions();

  @Option(names = "--replay", description = "takes in again what is in quarantine")
  private boolean replay;

  private final Map<String, String> environment;

  public DoctorCommand() {
    this(System.getenv());
  }

  /// With an environment of its own, such as one that names another Slack.
  public DoctorCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    var findings = new ArrayList<DoctorFinding>();
    findings.add(EnvironmentCheck.jdk());
    findings.addAll(EnvironmentCheck.template(ProjectPaths.templateFile()));
    if (instance.isDeployed()) {
      var stack = instance.stack();
      try (var target = DoctorTarget.deployed(stack);
          var services = DeployedServices.open();
          var sqs = SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
        findings.addAll(new StackCheck(services, stack, environment).findings());
        findings.addAll(QueueCheck.deployed(sqs, stack));
        checkTable(target, CheckedMoment.at(Instant.now(), environment), findings);
      }
    } else {
      findings.add(EnvironmentCheck.settings(environment));
      findings.addAll(EnvironmentCheck.ports(instance.port()));
      findings.addAll(checkLocal());
    }
    if (json.isSet()) {
      printJson(json(findings));
    } else {
      var style = TerminalStyle.ofThisProcess();
      findings.forEach(finding -> out().println(finding.line(style)));
    }
    return findings.stream().anyMatch(DoctorFinding::isBad) ? 1 : 0;
  }

  private static ArrayNode json(List<DoctorFinding> findings) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var finding : findings) {
      all.addObject()
          .put("severity", EnumNames.of(finding.severity()))
          .put("subject", finding.subject())
          .put("found", finding.observation())
          .put("advice", finding.advice());
    }
    return all;
  }

  private List<DoctorFinding> checkLocal() {
    var findings = new ArrayList<DoctorFinding>();
    try {
      var client = new InstanceClient(RunningInstance.on(instance.port()));
      var status = client.status();
      var api = status.path("slackApi").asText();
      findings.add(new SlackCheck(api, environment).finding());
      findings.addAll(QueueCheck.local(status));
      try (var target = DoctorTarget.local(client)) {
        checkTable(target, CheckedMoment.of(status), findings);
      }
    } catch (InstanceNotRunning _) {
      findings.add(SlackCheck.of(environment).finding());
    }
    return findings;
  }

  private void checkTable(DoctorTarget target, CheckedMoment moment, List<DoctorFinding> findings) {
    if (replay) {
      findings.add(replayQuarantine(target, moment.now()));
    }
    findings.addAll(new TableCheck(target.dynamo(), target.table(), moment).findings());
  }

  private static DoctorFinding replayQuarantine(DoctorTarget target, Instant now) {
    var env = Map.of("TABLE_NAME", target.table());
    var world =
        new AppContext(
            env,
            Clock.fixed(now, ZoneOffset.UTC),
            target.dynamo(),
            target.discardingBus(),
            _ -> {});
    var taken = new SignalIntake(world).retry().stream().filter(IntakeResult::isSettled).count();
    return DoctorFinding.ok(
        "replay", EnglishPhrases.counted(taken, "signal") + " left quarantine for the log");
  }
}
