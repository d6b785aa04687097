package dev.oarlock.bench.faults;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.bench.faults.FaultStory.ToldSignal;
import dev.oarlock.bench.faults.effect.FaultTable;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.local.slack.state.ChannelPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must hold once all is mended and everything was brought again.
record FaultVerdict(List<String> lost, List<String> doubled, List<String> unsaid) {
  /// What was told and done.
  record FaultEvidence(
      List<ToldSignal> told,
      FaultTyping typing,
      FaultUndo undo,
      Set<String> owed,
      List<ChannelPost> posts,
      AppContext context) {
    /// What must be in the log: what is taken back need not, and is looked for elsewhere.
    Stream<ToldSignal> kept() {
      return told.stream().filter(it -> !undo.isMeant() || it.run().isEmpty());
    }
  }

  static FaultVerdict of(FaultTable table, FaultEvidence evidence, LocalDate today) {
    var verdict = new FaultVerdict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    verdict.log(table, evidence);
    verdict.states(table, evidence.owed(), today);
    verdict.posts(table, evidence);
    verdict.lost().addAll(new UndoVerdict(table.items(), evidence).wrong());
    return verdict;
  }

  boolean holds() {
    return lost.isEmpty() && doubled.isEmpty() && unsaid.isEmpty();
  }

  /// Each signal that was told is in the log under its id, and what Slack answered `Saved` to.
  private void log(FaultTable table, FaultEvidence evidence) {
    var keys =
        table.items().stream()
            .map(item -> text(item, "pk") + " " + text(item, "sk"))
            .collect(Collectors.toSet());
    evidence
        .kept()
        .map(ToldSignal::key)
        .distinct()
        .filter(key -> !keys.contains(key))
        .forEach(lost::add);
    for (var note : FaultTyping.Note.values()) {
      var logged = logged(table, note);
      if (logged < evidence.typing().saved(note)) {
        lost.add(evidence.typing().saved(note) + " " + note + " were saved, the log has " + logged);
      }
      if (logged > evidence.typing().typed(note)) {
        doubled.add(
            evidence.typing().typed(note) + " " + note + " were typed, the log has " + logged);
      }
    }
    var waiting = keys.stream().filter(key -> key.matches("(QUARANTINE|PARKED) .*"));
    waiting.forEach(key -> lost.add("left: " + key));
  }

  private static long logged(FaultTable table, FaultTyping.Note note) {
    return table.items().stream()
        .filter(item -> item.containsKey("source"))
        .filter(item -> text(item, "source").equals("oarlock.slack"))
        .filter(item -> text(item, "type").equals(note.type))
        .filter(
            item -> text(item, "sk").startsWith("SIGNAL#") && text(item, "sk").contains(note.id))
        .count();
  }

  /// What each state has is what its log folds to, and what it announces was put on the bus.
  private void states(FaultTable table, Set<String> owed, LocalDate today) {
    var log = new SignalLog(table.dynamo(), table.name());
    var ids =
        new AccountDirectory(table.dynamo(), table.name())
            .all().stream().map(DirectoryEntry::id).toList();
    var states = new AccountStates(table.dynamo(), table.name()).loadAll(ids);
    for (var state : states) {
      var folded = Facts.none().fold(log.ofAccount(state.id()), today);
      if (!texts(folded).equals(texts(state.facts()))) {
        lost.add("the state of " + state.id() + " is not what its log says");
      }
      var booked = booked(table, state.id(), today);
      if (!booked.equals(CustomerRevenue.of(state.id(), state.facts(), today).lines())) {
        lost.add("what is booked of " + state.id() + " is not what its contracts say");
      }
      announced(state).stream().filter(id -> !owed.contains(id)).forEach(unsaid::add);
    }
    if (states.size() < ids.size()) {
      lost.add(ids.size() - states.size() + " accounts have no state");
    }
  }

  private static List<RevenueLine> booked(FaultTable table, AccountId account, LocalDate today) {
    var period = new RevenuePeriod(LocalDate.of(2000, 1, 1), today);
    return new StoredRevenue(table.dynamo(), table.name(), UnreadableItems.untold())
        .read(period, RevenueView.CORRECTED).stream()
            .filter(it -> it.account().equals(account))
            .flatMap(it -> it.lines().stream())
            .toList();
  }

  /// All but those that no channel hears of.
  private static Collection<String> announced(AccountState state) {
    return state.delivery().outbox().announcements().stream()
        .filter(it -> !it.type().equals("HealthChanged") && !isForCardAlone(it))
        .map(it -> it.id())
        .toList();
  }

  private static boolean isForCardAlone(Announcement announcement) {
    return announcement instanceof RiskUpdated updated && updated.isForCardAlone();
  }

  private static List<String> texts(Facts facts) {
    return facts.all().map(fact -> fact.signal().toString()).sorted().toList();
  }

  /// Each announcement has its message, and each message its announcement.
  private void posts(FaultTable table, FaultEvidence evidence) {
    var located =
        table.items().stream()
            .filter(item -> text(item, "pk").startsWith("POSTED#") && item.containsKey("ts"))
            .toList();
    var keys =
        located.stream()
            .map(item -> text(item, "pk").substring("POSTED#".length()))
            .collect(Collectors.toSet());
    evidence.owed().stream().filter(id -> !keys.contains(id)).forEach(unsaid::add);
    if (keys.stream().noneMatch(key -> key.startsWith("DIGEST#"))) {
      unsaid.add("the digest");
    }
    var stamps = located.stream().map(item -> text(item, "ts")).collect(Collectors.toSet());
    evidence.posts().stream()
        .filter(post -> !stamps.contains(post.ts()))
        .forEach(post -> doubled.add(post.message().path("text").asText()));
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute)).s();
  }
}
