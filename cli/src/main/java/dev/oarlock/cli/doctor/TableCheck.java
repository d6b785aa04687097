package dev.oarlock.cli.doctor;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.mapping.MappingStore;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.slack.ClosedChannels;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems.UnreadableItem;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.mapping.definition.MappingReader;
import dev.oarlock.mapping.input.InputException;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.forecast.DriftText;
import dev.oarlock.slack.view.operations.ChannelClosedView;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the table tells: accounts and what is reported of them, the model in force, quarantine.
final class TableCheck {
  private final DynamoDbClient dynamo;
  private final String table;
  private final CheckedMoment moment;
  private final List<UnreadableItem> unreadable = new ArrayList<>();

  TableCheck(DynamoDbClient dynamo, String table, CheckedMoment moment) {
    this.dynamo = dynamo;
    this.table = table;
    this.moment = moment;
  }

  List<DoctorFinding> findings() {
    var findings = new ArrayList<DoctorFinding>();
    accounts(findings);
    parked(findings);
    model(findings);
    mappings(findings);
    findings.addAll(new QuarantineCheck(dynamo, table, unreadable::add).findings(moment.now()));
    closedChannels(findings);
    unreadable.forEach(item -> findings.add(leftOut(item)));
    return findings;
  }

  private void parked(List<DoctorFinding> findings) {
    for (var parked : new ParkedAccounts(dynamo, table, unreadable::add).all()) {
      findings.add(
          DoctorFinding.bad(
              "parked",
              "%s since %s, %s waiting: %s"
                  .formatted(
                      parked.account(),
                      parked.since().truncatedTo(ChronoUnit.SECONDS),
                      EnglishPhrases.counted(parked.waiting(), "signal"),
                      parked.reason()),
              "after mending the cause: ./oarlock rebuild " + parked.account()));
    }
  }

  /// Where Slack does not let us post.
  private void closedChannels(List<DoctorFinding> findings) {
    var clock = Clock.fixed(moment.now(), ZoneOffset.UTC);
    for (var closed : new ClosedChannels(dynamo, table, clock, _ -> {}).all()) {
      findings.add(
          DoctorFinding.bad(
              "channel",
              "%s, since %s; its messages go to %s"
                  .formatted(
                      ChannelClosedView.sentence(closed.channel(), closed.error()),
                      closed.since(),
                      closed.instead()),
              ChannelClosedView.remedy(closed.channel(), closed.error())));
    }
  }

  private static DoctorFinding leftOut(UnreadableItem item) {
    var account =
        switch (item.kind()) {
          case "STATE" -> Optional.of(item.pk().replaceFirst("STATE#", ""));
          case "DIRECTORY", "LISTED" -> Optional.of(item.sk());
          default -> Optional.<String>empty();
        };
    return DoctorFinding.bad(
        "unreadable",
        item.pk() + " " + item.sk() + ": " + item.cause().getMessage(),
        account
            .map("./oarlock rebuild "::concat)
            .orElse("it is left out; docs/operate.md says what makes it anew"));
  }

  private void accounts(List<DoctorFinding> findings) {
    var all = new AccountDirectory(dynamo, table, Clock.systemUTC(), unreadable::add).withMerged();
    names(findings, all);
    var ids = all.stream().filter(it -> it.into().isEmpty()).map(entry -> entry.id()).toList();
    var states = new AccountStates(dynamo, table, unreadable::add).loadAll(ids);
    findings.add(
        states.isEmpty()
            ? DoctorFinding.note("accounts", "none yet", "send or import AccountRegistered events")
            : DoctorFinding.ok("accounts", states.size() + " scored of " + ids.size()));
    lists(findings, states);
    findings.addAll(LicenceCheck.of(states, moment.today()).findings());
    findings.addAll(OrderCheck.of(states, moment.today()).findings());
    findings.addAll(new SignalSourceCheck(dynamo, table, moment.now()).findings(states));
  }

  /// Of a table from before names were looked up by keys.
  private static void names(List<DoctorFinding> findings, List<DirectoryEntry> all) {
    var unfound = all.stream().filter(entry -> !entry.indexed()).count();
    if (unfound > 0) {
      findings.add(
          DoctorFinding.bad(
              "names",
              EnglishPhrases.counted(unfound, "account") + " cannot be found by name yet",
              "the summary of the night sees to it; ./oarlock rebuild --all, now"));
    }
  }

  /// An account that was scored last before there were lists is in none until the summary adds it.
  private void lists(List<DoctorFinding> findings, List<AccountState> states) {
    var listed =
        new AccountListings(dynamo, table, unreadable::add)
            .all().stream().map(ListedAccount::id).collect(Collectors.toSet());
    var missing = states.stream().filter(state -> !listed.contains(state.id())).count();
    if (missing > 0) {
      findings.add(
          DoctorFinding.note(
              "lists",
              missing + " of " + EnglishPhrases.counted(states.size(), "account") + " are missing",
              "the summary of the night adds them; ./oarlock rebuild --all," + " now"));
    }
  }

  private void model(List<DoctorFinding> findings) {
    var store = new ModelStore(dynamo, table);
    findings.add(
        store
            .activation()
            .map(it -> DoctorFinding.ok("model", it.version() + " in force since " + it.day()))
            .orElseGet(() ->
                DoctorFinding.note(
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
                        DoctorFinding.bad(
                            "drift",
                            DriftText.of(found),
                            "is a source wrong, or has the business changed?"))));
  }

  private void mappings(List<DoctorFinding> findings) {
    for (var applied : new MappingStore(dynamo, table, unreadable::add).all()) {
      try {
        var mapping = MappingReader.read(applied.name(), applied.text());
        findings.add(
            DoctorFinding.ok(
                "mapping",
                "%s reads events from %s"
                    .formatted(mapping.versioned(), String.join(", ", mapping.listens()))));
      } catch (InputException e) {
        findings.add(
            DoctorFinding.bad(
                "mapping",
                applied.name() + " cannot be read, so its events wait: " + e.getMessage(),
                "mend its file (./oarlock mapping show " + applied.name() + ") and apply it"));
      }
    }
  }
}
