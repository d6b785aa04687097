package dev.oarlock.local.doctor;

import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.feed.HeardFeed;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.log.Quarantined;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.slack.words.DriftWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the table tells: accounts, feeds and their last signs of life, quarantine.
final class TableCheck {
  /// Most feeds are daily or weekly; two weeks without a sign of life deserve a look.
  private static final Duration SILENCE = Duration.ofDays(14);

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
    feeds(findings);
    new Feeds(dynamo, table)
        .all()
        .forEach(feed -> feed.silent().ifPresent(since -> findings.add(silent(feed, since))));
    model(findings);
    quarantine(findings);
    return findings;
  }

  private void feeds(List<Finding> findings) {
    var ids = new Directory(dynamo, table).all().stream().map(entry -> entry.id()).toList();
    var states = new AccountStates(dynamo, table).ofBook(ids);
    findings.add(
        states.isEmpty()
            ? Finding.note("accounts", "none yet", "send or import AccountRegistered events")
            : Finding.good("accounts", states.size() + " scored of " + ids.size()));
    var newest =
        states.stream()
            .flatMap(state -> state.facts().all())
            .collect(
                Collectors.toMap(
                    fact -> fact.signal().type(),
                    Fact::at,
                    (one, other) -> one.isAfter(other) ? one : other,
                    TreeMap::new));
    newest.forEach((type, at) -> findings.add(feed(type, at)));
  }

  private Finding feed(String type, Instant newest) {
    var silent = Duration.between(newest, now);
    var found = "%s: newest %s".formatted(type, newest);
    return silent.compareTo(SILENCE) > 0 && isRegular(type)
        ? Finding.note(
            "feed", found + ", silent for " + silent.toDays() + " days", "is its source running?")
        : Finding.good("feed", found);
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

  private static Finding silent(HeardFeed feed, LocalDate since) {
    return Finding.bad(
        "feed",
        "%s from %s: none since %s, against its own rhythm"
            .formatted(feed.feed(), feed.source(), since),
        "mend the source and let it send what is missing; what rests on it stands still");
  }

  /// Feeds that ought to speak all the time; the others speak when something happens.
  private static boolean isRegular(String type) {
    return type.equals("UsageReported") || type.equals("TicketOpened");
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
    return Finding.bad("quarantine", entries.size() + " signals: " + examples, advice(cause));
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
