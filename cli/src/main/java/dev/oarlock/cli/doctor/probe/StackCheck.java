package dev.oarlock.cli.doctor.probe;

import dev.oarlock.cli.doctor.probe.StackDescription.StackResource;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

/// Whether a deployed stack is in order: its deployment, what rings, what does not run, its Slack.
public record StackCheck(DeployedServices aws, String stack, Map<String, String> environment) {

  public List<DoctorFinding> findings() {
    try {
      return findings(StackDescription.read(aws.stacks(), stack));
    } catch (CloudFormationException refused) {
      return List.of(
          DoctorFinding.bad(
              "stack",
              refused.awsErrorDetails().errorMessage(),
              "is --stack right, and may you look?"));
    }
  }

  private List<DoctorFinding> findings(StackDescription told) {
    var findings = new ArrayList<DoctorFinding>();
    findings.add(status(told.status()));
    findings.addAll(alarms(told));
    findings.addAll(schedules(told.ofType("AWS::Scheduler::Schedule")));
    findings.add(RequestUrlCheck.of(told.outputs().getOrDefault("SlackRequestUrl", "")));
    findings.addAll(new DeployedSlackCheck(aws.secrets(), told, environment).findings());
    return findings;
  }

  private DoctorFinding status(String status) {
    return status.matches("(CREATE|UPDATE|IMPORT)_COMPLETE")
        ? DoctorFinding.ok("stack", stack + " is deployed: " + status)
        : DoctorFinding.bad(
            "stack", stack + " is " + status, "its events in CloudFormation say why; deploy again");
  }

  private List<DoctorFinding> alarms(StackDescription told) {
    var own = Pattern.compile(Pattern.quote(stack) + "-([A-Za-z]+)-[A-Za-z0-9]+");
    var alarms =
        aws
            .alarms()
            .describeAlarms(it -> it.alarmNamePrefix(stack + "-").maxRecords(100))
            .metricAlarms()
            .stream()
            .filter(alarm -> own.matcher(alarm.alarmName()).matches())
            .toList();
    if (alarms.isEmpty()) {
      return List.of(DoctorFinding.bad("alarms", "the stack has none", "deploy it again"));
    }
    var findings = new ArrayList<DoctorFinding>();
    alarms.stream()
        .filter(alarm -> alarm.stateValue() == StateValue.ALARM)
        .map(alarm -> ringing(own.matcher(alarm.alarmName()).replaceFirst("$1"), alarm))
        .forEach(findings::add);
    if (findings.isEmpty()) {
      var there = EnglishPhrases.counted(alarms.size(), "alarm");
      findings.add(DoctorFinding.ok("alarms", there + ", none rings"));
    }
    if (told.parameter("AlarmTopicArn").isEmpty()) {
      findings.add(
          DoctorFinding.note(
              "alarms", "nobody is told when one rings", "deploy with AlarmTopicArn"));
    }
    return findings;
  }

  private static DoctorFinding ringing(String id, MetricAlarm alarm) {
    return DoctorFinding.bad(
        "alarm", id + " rings: " + alarm.alarmDescription(), "docs/operate.md says what to do");
  }

  private List<DoctorFinding> schedules(List<StackResource> schedules) {
    if (schedules.isEmpty()) {
      return List.of(
          DoctorFinding.bad(
              "schedules", "the stack has none: no digest, no day passes", "deploy it again"));
    }
    var off =
        schedules.stream().filter(it -> !isOn(it.name())).map(StackResource::id).sorted().toList();
    return List.of(
        off.isEmpty()
            ? DoctorFinding.ok("schedules", schedules.size() + " on")
            : DoctorFinding.bad(
                "schedules", String.join(", ", off) + " off", "enable them in EventBridge"));
  }

  private boolean isOn(String name) {
    return aws.schedules().getSchedule(it -> it.name(name)).state() == ScheduleState.ENABLED;
  }
}
