package dev.oarlock.cli.doctor;

import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.identity.IdentityAnswers;
import dev.oarlock.aws.store.identity.IdentityQuestions;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What waits in quarantine, and for what.
record QuarantineCheck(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  private static final int EXAMPLES = 3;

  List<DoctorFinding> findings(Instant now) {
    var findings = new ArrayList<DoctorFinding>();
    quarantine(findings);
    identities(now, findings);
    return findings;
  }

  private void quarantine(List<DoctorFinding> findings) {
    var entries = new SignalQuarantine(dynamo, table, unreadable).all();
    if (entries.isEmpty()) {
      findings.add(DoctorFinding.ok("quarantine", "empty"));
    }
    entries.stream()
        .collect(Collectors.groupingBy(QuarantineEntry::cause, TreeMap::new, Collectors.toList()))
        .forEach((cause, those) -> findings.add(quarantined(cause, those)));
  }

  private void identities(Instant now, List<DoctorFinding> findings) {
    var questions =
        new IdentityQuestions(
            new SignalQuarantine(dynamo, table, unreadable),
            new AccountIdentities(dynamo, table),
            new IdentityAnswers(new TablePartition(dynamo, table, IdentityAnswers.PARTITION)));
    var open = questions.open(now);
    if (!open.isEmpty()) {
      var waiting = open.stream().mapToInt(it -> it.waiting().count()).sum();
      findings.add(
          DoctorFinding.bad(
              "identity",
              "nobody has said whose %s, for which %s"
                  .formatted(
                      EnglishPhrases.counted(open.size(), "id is", "ids are"),
                      EnglishPhrases.counted(waiting, "signal waits", "signals wait")),
              "answer in the ops channel, or: ./oarlock identity list"));
    }
  }

  private static DoctorFinding quarantined(
      QuarantineEntry.QuarantineCause cause, List<QuarantineEntry> entries) {
    var reasons =
        entries.stream()
            .collect(Collectors.groupingBy(QuarantineEntry::reason, Collectors.counting()));
    var examples =
        reasons.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(EXAMPLES)
            .map(reason -> reason.getValue() + " x " + reason.getKey())
            .collect(Collectors.joining("; "));
    return DoctorFinding.bad(
        "quarantine",
        EnglishPhrases.counted(entries.size(), "signal") + ": " + examples,
        advice(cause)
            + "; one by one: ./oarlock quarantine list --cause "
            + cause
            + ", and to throw them away: ./oarlock quarantine purge --cause "
            + cause);
  }

  private static String advice(QuarantineEntry.QuarantineCause cause) {
    return switch (cause) {
      case UNKNOWN_ACCOUNT ->
          "answer whose the id is (./oarlock identity list), or register the account; they then"
              + " flow by themselves";
      case UNREADABLE, MALFORMED, IMPOSSIBLE ->
          "mend the sender and send again; the schemas are in events/";
      case NOT_ENTITLED ->
          "if the source may speak for people, name it in FEEDBACK_SOURCES (parameter"
              + " FeedbackSources) and replay; if not, find out who sends it";
      case UNKNOWN_TYPE ->
          "not a signal of Oarlock's: mend the detail-type, have a mapping read it (./oarlock"
              + " mapping apply) and replay, or send it to another bus";
      case IDENTITY_TAKEN ->
          "two accounts claim one identity: correct the registration, or, if they are one customer,"
              + " send AccountsMerged";
      case TAKEN_BACK -> "its import was taken back: import it again, or throw it away";
      case CONTRADICTION -> "send the order that it belongs to, or the one that is right";
      case MERGE_IMPOSSIBLE -> "correct which account is to be a part of which, and send it again";
    };
  }
}
