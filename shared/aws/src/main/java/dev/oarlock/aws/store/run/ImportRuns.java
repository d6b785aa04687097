package dev.oarlock.aws.store.run;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.run.RunAccount.Withdrawn;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The imports that there were, and those that were taken back: all in one partition. Beside it
/// each import has one of its own, with the accounts that it told something of.
public record ImportRuns(DynamoDbClient dynamo, String table) {
  static final String ACCOUNT = "ACCOUNT#";
  private static final String RUN = "RUN#";
  private static final String UNDONE = "UNDONE#";
  private static final String ENDED = "#ended";
  private static final Duration NOTICE = Duration.ofHours(1);

  public static ImportRuns of(AppContext appContext) {
    return new ImportRuns(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// Notes a run, or another mapping of one.
  public void note(String run, String mapping, Instant now) {
    all().add(RUN + run + "#" + mapping, Map.of("at", fromS(now.toString())));
  }

  /// Notes that a run tells something of an account: before the log has it, so that no signal of
  /// the run is ever overlooked.
  public void note(String run, AccountId account) {
    var entry = new RunAccount(account, Optional.empty());
    of(run).add(ACCOUNT + account, entry.attributes());
  }

  /// Every import, oldest first.
  public List<ImportRun> list() {
    var mappings = new HashMap<String, Set<String>>();
    var began = new HashMap<String, Instant>();
    var undone = new HashMap<String, Instant>();
    var ended = new HashSet<String>();
    all()
        .all()
        .forEach(item -> {
          var words = ItemAttributes.text(item, "sk").split("#", 3);
          var at = Instant.parse(ItemAttributes.text(item, "at"));
          if (UNDONE.startsWith(words[0]) && words.length == 2) {
            undone.put(words[1], at);
          } else if (UNDONE.startsWith(words[0])) {
            ended.add(words[1]);
          } else {
            mappings.computeIfAbsent(words[1], _ -> new HashSet<>()).add(words[2]);
            began.merge(words[1], at, (one, other) -> one.isBefore(other) ? one : other);
          }
        });
    return began.entrySet().stream()
        .map(run ->
            new ImportRun(
                run.getKey(),
                mappings.getOrDefault(run.getKey(), Set.of()),
                run.getValue(),
                Optional.ofNullable(undone.get(run.getKey())),
                ended.contains(run.getKey())))
        .sorted((one, other) -> one.began().compareTo(other.began()))
        .toList();
  }

  public Optional<ImportRun> find(String run) {
    return list().stream().filter(it -> it.id().equals(run)).findFirst();
  }

  /// Those that were taken back, of which nothing is to come in any more: one query. It changes
  /// once more when that has ended, for who has in memory who was who.
  public Set<String> takenBack() {
    return all()
        .all(UNDONE)
        .map(item -> ItemAttributes.text(item, "sk").substring(UNDONE.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// From now on nothing of it comes in. Who says so first stays on record.
  public void takeBack(String run, Instant now) {
    all().add(UNDONE + run, Map.of("at", fromS(now.toString())));
  }

  /// Nothing of it is left.
  public void end(String run, Instant now) {
    all().add(UNDONE + run + ENDED, Map.of("at", fromS(now.toString())));
  }

  /// The run of which an item of this key says that nothing is left.
  public static Optional<String> ended(String key) {
    return key.startsWith(UNDONE) && key.endsWith(ENDED)
        ? Optional.of(key.substring(UNDONE.length(), key.length() - ENDED.length()))
        : Optional.empty();
  }

  /// An id was taken from an account: whoever has in memory whose it is reads anew with the next
  /// batch. It need not be known for longer than functions run.
  public void forgetIdentities(ExternalId identity, Instant now) {
    all()
        .put(
            UNDONE + "identity-" + AccountRefKey.digest(AccountRefKey.of(identity) + now),
            Map.of(
                "at", fromS(now.toString()), "expires", ItemAttributes.second(now.plus(NOTICE))));
  }

  /// What a run told something of.
  public List<RunAccount> accounts(String run) {
    return of(run).all(ACCOUNT).map(RunAccount::of).toList();
  }

  /// Notes what became of a run's signals of an account.
  public void done(String run, AccountId account, Withdrawn withdrawn) {
    var entry = new RunAccount(account, Optional.of(withdrawn));
    of(run).put(ACCOUNT + account, entry.attributes());
  }

  private TablePartition all() {
    return new TablePartition(dynamo, table, "IMPORTS");
  }

  TablePartition of(String run) {
    return new TablePartition(dynamo, table, "IMPORT#" + run);
  }
}
