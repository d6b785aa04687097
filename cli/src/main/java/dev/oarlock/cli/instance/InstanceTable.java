package dev.oarlock.cli.instance;

import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.erasure.KnownErasures;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.scorecard.ScorecardStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table of an instance, and the business day there.
public record InstanceTable(DynamoDbClient dynamo, String name, LocalDate today)
    implements AutoCloseable {

  /// That of a running instance on this machine.
  public static InstanceTable local(int port) {
    var client = new InstanceClient(RunningInstance.on(port));
    var dynamo = client.dynamoDb();
    var name = dynamo.listTables().tableNames().getFirst();
    return new InstanceTable(dynamo, name, LocalDate.parse(client.status().path("today").asText()));
  }

  /// That of a stack in the account and region that the environment names.
  static InstanceTable deployed(String stack) {
    var dynamo = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    var name = deployedName(dynamo, stack);
    var zone = ZoneId.of(System.getenv().getOrDefault("TIME_ZONE", "UTC"));
    return new InstanceTable(dynamo, name, LocalDate.now(zone));
  }

  /// The name of the table of a stack.
  public static String deployedName(DynamoDbClient dynamo, String stack) {
    return dynamo.listTablesPaginator().tableNames().stream()
        .filter(name -> name.startsWith(stack + "-Table-"))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no table of a stack " + stack + ": name the stack with --stack"));
  }

  public ScorecardStore scorecards() {
    return new ScorecardStore(dynamo, name);
  }

  public PeopleStore people() {
    return new PeopleStore(dynamo, name);
  }

  /// Who was erased on demand.
  public KnownErasures erased() {
    return new ErasureStore(dynamo, name).load();
  }

  /// The owner of each account that has one, as the systems name them.
  public Stream<Csm> owners() {
    return new AccountDirectory(dynamo, name).all().stream().flatMap(entry -> entry.csm().stream());
  }

  public AccountStates states() {
    return new AccountStates(dynamo, name);
  }

  /// The log of every account.
  public SignalLog log() {
    return new SignalLog(dynamo, name);
  }

  /// Every account that was ever registered.
  public List<AccountId> accounts() {
    return new AccountDirectory(dynamo, name).all().stream().map(DirectoryEntry::id).toList();
  }

  @Override
  public void close() {
    dynamo.close();
  }
}
