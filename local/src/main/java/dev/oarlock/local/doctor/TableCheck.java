package dev.oarlock.local.doctor;

import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.log.Quarantined;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.slack.words.DriftWords;
import dev.oarlock.slack.words.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the table tells: accounts and what is reported of them, the model in force, quarantine.
final class TableCheck {
  private static final int EXAMPLES = 3;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Instant now;

  TableCheck(DynamoDbClient dynamo, String table, Instant now) {
    this.dynamo = dynamo;
    this.table = table;
    this.now = now;
  }

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    accounts(findings);
    model(findings);
    quarantine(findings);
    return findings;
  }

  private void accounts(List<Finding> findings) {
    var ids = new Directory(dynamo, table).all().stream().map(entry -> entry.id()).toList();
    var states = new AccountStates(dynamo, table).ofBook(ids);
    findings.add(
        states.isEmpty()
            ? Finding.note("accounts", "none yet", "send or import AccountRegistered events")
            : Finding.good("accounts", states.size() + " scored of " + ids.size()));
    findings.addAll(new FeedCheck(dynamo, table, now).findings(states));
  }

  private void model(List<Finding> findings) {
    var store = new ModelStore(dynamo, table);
    findings.add(
        store
            .inForce()
            .map(it -> Finding.good("model", it.version() + " in force since " + it.day()))
            .orElseGet(() ->
                Finding.note(
                    "model",
                    "the expert's prior; nothing was learned from this book",
                    "`model train` learns, or wait for the schedule")));
    store
        .drift()
        .ifPresent(drift ->
            drift
                .findings()
                .forEach(found ->
                    findings.add(
                        Finding.bad(
                            "drift",
                            DriftWords.of(found),
                            "is a source wrong, or has the business changed?"))));
  }

  private void quarantine(List<Finding> findings) {
    var entries = new Quarantine(dynamo, table).all();
    if (entries.isEmpty()) {
      findings.add(Finding.good("quarantine", "empty"));
    }
    entries.stream()
        .collect(Collectors.groupingBy(Quarantined::cause, TreeMap::new, Collectors.toList()))
        .forEach((cause, those) -> findings.add(quarantined(cause, those)));
  }

  private static Finding quarantined(Quarantined.Cause cause, List<Quarantined> entries) {
    var reasons =
        entries.stream().collect(Collectors.groupingBy(Quarantined::reason, Collectors.counting()));
    var examples =
        reasons.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(EXAMPLES)
            .map(reason -> reason.getValue() + " x " + reason.getKey())
            .collect(Collectors.joining("; "));
    return Finding.bad(
        "quarantine", Phrases.counted(entries.size(), "signal") + ": " + examples, advice(cause));
  }

  private static String advice(Quarantined.Cause cause) {
    return switch (cause) {
      case UNKNOWN_ACCOUNT ->
          "register the account, or give the identity in its registration; they then flow by"
              + " themselves";
      case UNREADABLE, MALFORMED, IMPOSSIBLE ->
          "mend the sender and send again; the schemas are in events/";
      case UNKNOWN_TYPE ->
          "not a signal of Oarlock's: mend the detail-type, or send it to another bus";
      case IDENTITY_TAKEN -> "two accounts claim one identity: correct the registration";
    };
  }
}
